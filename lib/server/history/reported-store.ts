import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { type Bins, spanOfDay } from "@/lib/domain/history/bins";
import { QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { REPORTED_COUNTS, type ReportedQuarter } from "@/lib/domain/history/reported";
import { queueSubject } from "@/lib/domain/history/subject";
import { Counter, spansOf } from "@/lib/domain/history/units";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { encodeBlock } from "./codec/block";
import { QUARTERS_A_DAY, readReports, utcDayOf } from "./day-blocks";
import { loadQuarters } from "./load";

/** Beside the counts: 1 where 8x8 will not change a quarter any more, 0 where it may. */
const FINAL = "final";
const NAMES = [...REPORTED_COUNTS, FINAL] as const;

/**
 * Keeps what 8x8 reported; what it reported of the same queues and quarters before is replaced. A count that a quarter does
 * not tell is unknown from then on, so whoever knows that nothing happened says 0.
 */
export async function putReported(db: Db, tenantId: string, quarters: readonly ReportedQuarter[]): Promise<void> {
  const days = groupBy(quarters, ({ startMs }) => utcDayOf(startMs));
  for (const [dayMs, ofDay] of [...days].sort(([a], [b]) => a - b)) await putDay(db, tenantId, dayMs, ofDay);
}

async function putDay(db: Db, tenantId: string, dayMs: number, quarters: readonly ReportedQuarter[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two that write the same day would each keep the other's half out. A tenant that is gone keeps nothing.
    const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
    if ((await holdRows(trx, tenant).executeTakeFirst()) === undefined) return;
    const stored = await readReports(trx, tenantId, { fromMs: dayMs, toMs: dayMs + UTC_DAY_MS }, NAMES);
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

const RECORDED = "entered.today";

/**
 * The spans of quarters, epoch ms and from old to new, of which there is neither a whole recording nor a final report of any
 * queue. A quarter is recorded whole where it is known of a queue how many entered it from its beginning to its end.
 */
export async function missingQuarters(
  db: Db,
  tenantId: string,
  fromMs: number,
  toMs: number,
): Promise<readonly { readonly fromMs: number; readonly toMs: number }[]> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  const bins = quartersOf(fromMs, toMs, tenant?.time_zone ?? "UTC");
  const { units, reported, subjects } = await loadQuarters(db, {
    tenantId,
    fromMs: bins.fromMs,
    toMs: bins.toMs,
    nowMs: bins.toMs,
    isZoneKnown: typeof tenant?.time_zone === "string",
    names: [RECORDED],
    only: () => true,
  });
  const counters = subjects.map((subject) => new Counter(units, bins, RECORDED, subject));
  const finals = subjects.map((subject) => reported?.final(subject) ?? null);
  const spans: { fromMs: number; toMs: number }[] = [];
  for (const [index, span] of spansOf(bins, units).entries()) {
    if (finals.some((final) => final?.[span.from] === 1)) continue;
    if (counters.some((counter) => !Number.isNaN(counter.in(span)))) continue;
    const at = bins.starts[index] ?? bins.toMs;
    const last = spans.at(-1);
    if (last?.toMs === at) last.toMs = at + QUARTER_MS;
    else spans.push({ fromMs: at, toMs: at + QUARTER_MS });
  }
  return spans;
}

/** The whole quarters of a span. */
function quartersOf(fromMs: number, toMs: number, zone: string): Bins {
  const from = Math.ceil(fromMs / QUARTER_MS) * QUARTER_MS;
  const to = Math.max(from, Math.floor(toMs / QUARTER_MS) * QUARTER_MS);
  const days: Bins["days"][number][] = [];
  for (let day = dayOf(from, zone); spanOfDay(day, zone).fromMs < to; day = addDays(day, 1))
    days.push(spanOfDay(day, zone));
  const starts = Array.from({ length: (to - from) / QUARTER_MS }, (_, index) => from + index * QUARTER_MS);
  return { fromMs: from, toMs: to, starts, days };
}
