import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import type { StoredBytes } from "@/lib/server/db/stored-bytes";
import { decodeBlock, encodeBlock } from "./codec/block";
import type { Column } from "./codec/column";
import { newEdition } from "./edition";
import { dropSheets } from "./sheets/drop";

const QUARTERS_A_DAY = UTC_DAY_MS / QUARTER_MS;
/** Rows of one statement. */
const AT_ONCE = 100;

/** Both have a row for a day of UTC and a subject: what was recorded, and what 8x8 reported (counts, and "final"). */
export type DayTable = "history_days" | "history_reports";

/** The start of the day of UTC that a moment lies in, both epoch ms. */
export function utcDayOf(epochMs: number): number {
  return Math.floor(epochMs / UTC_DAY_MS) * UTC_DAY_MS;
}

/** One value of a subject: the name that it is kept under and the quarter's start, epoch ms. NaN takes away what was known. */
export interface QuarterValue {
  readonly name: string;
  readonly quarterMs: number;
  readonly value: number;
}

/**
 * Adds quarters of one day of UTC to what is stored of it. To be called in a transaction that holds the tenant: two that write the same
 * day would each lose the other's half.
 */
export async function addQuarters(
  trx: Db,
  table: DayTable,
  tenantId: string,
  dayMs: number,
  values: ReadonlyMap<Subject, readonly QuarterValue[]>,
): Promise<void> {
  if (values.size === 0) return;
  const stored = await trx
    .selectFrom(table)
    .select(["subject", "data"])
    .where("tenant_id", "=", tenantId)
    .where("day_ms", "=", dayMs)
    .execute();
  const known = new Map(stored.map(({ subject, data }) => [subject, data]));
  const all = [...values];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const rows = all.slice(from, from + AT_ONCE).flatMap(([subject, own]) => {
      const data = withQuarters(known.get(subject), dayMs, own);
      return data === null ? [] : [{ tenant_id: tenantId, day_ms: dayMs, subject, data }];
    });
    if (rows.length === 0) continue;
    await trx
      .insertInto(table)
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "day_ms", "subject"]).doUpdateSet(({ ref }) => ({ data: ref("excluded.data") })),
      )
      .execute();
  }
  await dropSheets(trx, tenantId, dayMs);
  await newEdition(trx, tenantId, dayMs);
}

/** Null: what another release wrote is left as it is. */
function withQuarters(stored: StoredBytes | undefined, dayMs: number, values: readonly QuarterValue[]): Buffer | null {
  const before = stored === undefined ? null : decodeBlock(stored);
  if (before?.ok === false && before.error === "unknown-version") return null;
  const block = new Map<string, Column>(before?.ok === true ? before.value : []);
  for (const { name, quarterMs, value } of values) {
    const column = block.get(name) ?? new Float64Array(QUARTERS_A_DAY).fill(Number.NaN);
    column[(quarterMs - dayMs) / QUARTER_MS] = value;
    block.set(name, column);
  }
  return encodeBlock(block, QUARTERS_A_DAY);
}

/** What was recorded of quarters as `addQuarters` takes it: by subject instead of by name. */
export function bySubject(
  quarters: ReadonlyMap<number, ReadonlyMap<string, ReadonlyMap<Subject, number>>>,
): ReadonlyMap<Subject, readonly QuarterValue[]> {
  const values = [...quarters].flatMap(([quarterMs, names]) =>
    [...names].flatMap(([name, own]) => [...own].map(([subject, value]) => ({ subject, name, quarterMs, value }))),
  );
  return groupBy(values, ({ subject }) => subject);
}
