import "server-only";
import { QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { type Block, decodeBlock, encodeBlock } from "./codec/block";
import type { Column } from "./codec/column";
import type { QuarterValues } from "./quarter-of-samples";

export const QUARTERS_A_DAY = UTC_DAY_MS / QUARTER_MS;

/** The start of the day of UTC that a moment lies in, both epoch ms. */
export function utcDayOf(epochMs: number): number {
  return Math.floor(epochMs / UTC_DAY_MS) * UTC_DAY_MS;
}

/** Adds quarters of one day of UTC to what is stored of it. To be called in a transaction that holds the tenant. */
export async function addQuarters(
  trx: Db,
  tenantId: string,
  dayMs: number,
  quarters: ReadonlyMap<number, QuarterValues>,
): Promise<void> {
  const names = [...new Set([...quarters.values()].flatMap((values) => [...values.keys()]))];
  if (names.length === 0) return;
  const stored = await trx
    .selectFrom("history_days")
    .select(["metric", "data"])
    .where("tenant_id", "=", tenantId)
    .where("day_ms", "=", dayMs)
    .where("metric", "in", names)
    .execute();
  const known = new Map(stored.map(({ metric, data }) => [metric, decodeBlock(data)]));
  for (const metric of names) {
    const before = known.get(metric);
    // What another release wrote is left as it is.
    if (before?.ok === false && before.error === "unknown-version") continue;
    const block = new Map<Subject, Column>(before?.ok === true ? before.value : []);
    for (const [quarterMs, values] of quarters) write(block, (quarterMs - dayMs) / QUARTER_MS, values.get(metric));
    const data = encodeBlock(block, QUARTERS_A_DAY);
    await trx
      .insertInto("history_days")
      .values({ tenant_id: tenantId, day_ms: dayMs, metric, data })
      .onConflict((conflict) => conflict.columns(["tenant_id", "day_ms", "metric"]).doUpdateSet({ data }))
      .execute();
  }
}

function write(block: Map<Subject, Column>, place: number, values: ReadonlyMap<Subject, number> | undefined): void {
  for (const [subject, value] of values ?? []) {
    const column = block.get(subject) ?? new Float64Array(QUARTERS_A_DAY).fill(Number.NaN);
    column[place] = value;
    block.set(subject, column);
  }
}

/** Blocks by the day of UTC (epoch ms) and the name of what is kept; what cannot be read is as if it were not there. */
export type DayBlocks = ReadonlyMap<number, ReadonlyMap<string, Block>>;

/** The quarters of the days that lie between two moments, as far as these names and subjects go. */
export async function readDays(
  db: Db,
  tenantId: string,
  span: { readonly fromMs: number; readonly toMs: number },
  names: readonly string[],
  only?: (subject: string) => boolean,
): Promise<DayBlocks> {
  const rows = await db
    .selectFrom("history_days")
    .select(["day_ms", "metric as name", "data"])
    .where("tenant_id", "=", tenantId)
    .where("day_ms", ">=", utcDayOf(span.fromMs))
    .where("day_ms", "<", span.toMs)
    .where("metric", "in", names)
    .execute();
  return blocksByDay(rows, only);
}

/** The same of what 8x8 reported; names are of counts, or "final". */
export async function readReports(
  db: Db,
  tenantId: string,
  span: { readonly fromMs: number; readonly toMs: number },
  names: readonly string[],
  only?: (subject: string) => boolean,
): Promise<DayBlocks> {
  const rows = await db
    .selectFrom("history_reports")
    .select(["day_ms", "name", "data"])
    .where("tenant_id", "=", tenantId)
    .where("day_ms", ">=", utcDayOf(span.fromMs))
    .where("day_ms", "<", span.toMs)
    .where("name", "in", names)
    .execute();
  return blocksByDay(rows, only);
}

function blocksByDay(
  rows: readonly { day_ms: number; name: string; data: Buffer | ArrayBuffer }[],
  only?: (subject: string) => boolean,
): DayBlocks {
  const days = new Map<number, Map<string, Block>>();
  for (const { day_ms, name, data } of rows) {
    const block = decodeBlock(data, only);
    if (!block.ok) continue;
    const day = days.get(day_ms) ?? new Map<string, Block>();
    days.set(day_ms, day.set(name, block.value));
  }
  return days;
}
