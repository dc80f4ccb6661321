import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { REPORTED_COUNTS, type ReportedQuarter } from "@/lib/domain/history/reported";
import { queueSubject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { decodeBlock, encodeBlock } from "./codec/block";
import type { Column } from "./codec/column";

const QUARTERS_A_DAY = UTC_DAY_MS / QUARTER_MS;
/** Beside the counts: 1 where 8x8 will not change a quarter any more, 0 where it may. */
const FINAL = "final";
const NAMES = [...REPORTED_COUNTS, FINAL] as const;

/**
 * Keeps what 8x8 reported; what it reported of the same queues and quarters before is replaced. A count that a quarter does
 * not tell is unknown from then on, so whoever knows that nothing happened says 0.
 */
export async function putReported(db: Db, tenantId: string, quarters: readonly ReportedQuarter[]): Promise<void> {
  const days = groupBy(quarters, ({ startMs }) => Math.floor(startMs / UTC_DAY_MS) * UTC_DAY_MS);
  for (const [dayMs, ofDay] of [...days].sort(([a], [b]) => a - b)) await putDay(db, tenantId, dayMs, ofDay);
}

async function putDay(db: Db, tenantId: string, dayMs: number, quarters: readonly ReportedQuarter[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two that write the same day would each keep the other's half out. A tenant that is gone keeps nothing.
    const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
    if ((await holdRows(trx, tenant).executeTakeFirst()) === undefined) return;
    const stored = await reportsOf(trx, tenantId, dayMs, dayMs + UTC_DAY_MS);
    for (const name of NAMES) {
      const block = new Map(stored.get(dayMs)?.get(name) ?? []);
      for (const quarter of quarters) {
        const subject = queueSubject(quarter.queueId);
        const column = block.get(subject) ?? new Float64Array(QUARTERS_A_DAY).fill(Number.NaN);
        column[(quarter.startMs - dayMs) / QUARTER_MS] = reportedValue(quarter, name);
        block.set(subject, column);
      }
      const data = encodeBlock(block, QUARTERS_A_DAY);
      await trx
        .insertInto("history_reports")
        .values({ tenant_id: tenantId, day_ms: dayMs, name, data })
        .onConflict((conflict) => conflict.columns(["tenant_id", "day_ms", "name"]).doUpdateSet({ data }))
        .execute();
    }
  });
}

function reportedValue({ counts, provisional }: ReportedQuarter, name: (typeof NAMES)[number]): number {
  if (name === FINAL) return provisional ? 0 : 1;
  return counts[name] ?? Number.NaN;
}

/** What was reported, by the day of UTC and the count's name; what cannot be read is as if it were not there. */
async function reportsOf(
  db: Db,
  tenantId: string,
  fromMs: number,
  toMs: number,
): Promise<ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<string, Column>>>> {
  const rows = await db
    .selectFrom("history_reports")
    .select(["day_ms", "name", "data"])
    .where("tenant_id", "=", tenantId)
    .where("day_ms", ">", fromMs - UTC_DAY_MS)
    .where("day_ms", "<", toMs)
    .execute();
  const days = new Map<number, Map<string, ReadonlyMap<string, Column>>>();
  for (const { day_ms, name, data } of rows) {
    const block = decodeBlock(data);
    if (!block.ok) continue;
    const day = days.get(day_ms) ?? new Map<string, ReadonlyMap<string, Column>>();
    days.set(day_ms, day.set(name, block.value));
  }
  return days;
}

/**
 * The spans of quarters, epoch ms and from old to new, of which there is neither a whole recording nor a final report of any
 * queue. A quarter is recorded whole where there is a sample of the minute before it and one of its last minute.
 */
export async function missingQuarters(
  db: Db,
  tenantId: string,
  fromMs: number,
  toMs: number,
): Promise<readonly { readonly fromMs: number; readonly toMs: number }[]> {
  const from = Math.ceil(fromMs / QUARTER_MS) * QUARTER_MS;
  const to = Math.floor(toMs / QUARTER_MS) * QUARTER_MS;
  const reports = await reportsOf(db, tenantId, from, to);
  const samples = await db
    .selectFrom("history_samples")
    .select("minute_ms")
    .where("tenant_id", "=", tenantId)
    .where("minute_ms", ">=", from - MINUTE_MS)
    .where("minute_ms", "<", to)
    .execute();
  const sampled = new Set(samples.map(({ minute_ms }) => minute_ms));
  const spans: { fromMs: number; toMs: number }[] = [];
  for (let at = from; at < to; at += QUARTER_MS) {
    if (sampled.has(at - MINUTE_MS) && sampled.has(at + QUARTER_MS - MINUTE_MS)) continue;
    if (isFinal(reports, at)) continue;
    const last = spans.at(-1);
    if (last?.toMs === at) last.toMs = at + QUARTER_MS;
    else spans.push({ fromMs: at, toMs: at + QUARTER_MS });
  }
  return spans;
}

function isFinal(reports: Awaited<ReturnType<typeof reportsOf>>, quarterMs: number): boolean {
  const dayMs = Math.floor(quarterMs / UTC_DAY_MS) * UTC_DAY_MS;
  const columns = reports.get(dayMs)?.get(FINAL)?.values() ?? [];
  return [...columns].some((column) => column[(quarterMs - dayMs) / QUARTER_MS] === 1);
}
