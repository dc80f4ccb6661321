import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { type Bins, spanOfDay } from "@/lib/domain/history/bins";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { REPORTED_COUNTS, type ReportedQuarter } from "@/lib/domain/history/reported";
import { Slab } from "@/lib/domain/history/slab";
import { queueIdOf, queueSubject, type Subject } from "@/lib/domain/history/subject";
import { Counter, spansOf } from "@/lib/domain/history/units";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { addQuarters, utcDayOf } from "./day-blocks";
import { loadQuarters } from "./load";
import { renewCharts } from "./renew-charts";

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
  await renewCharts(db, tenantId, [...days.keys()]);
}

async function putDay(db: Db, tenantId: string, dayMs: number, quarters: readonly ReportedQuarter[]): Promise<void> {
  const values = quarters.flatMap((quarter) =>
    NAMES.map((name) => ({
      subject: queueSubject(quarter.queueId),
      name,
      quarterMs: quarter.startMs,
      value: reportedValue(quarter, name),
    })),
  );
  await db.transaction().execute(async (trx) => {
    // A tenant that is gone keeps nothing.
    const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
    if ((await holdRows(trx, tenant).executeTakeFirst()) === undefined) return;
    await addQuarters(
      trx,
      "history_reports",
      tenantId,
      dayMs,
      groupBy(values, ({ subject }) => subject),
    );
  });
}

function reportedValue({ counts, provisional }: ReportedQuarter, name: (typeof NAMES)[number]): number {
  if (name === FINAL) return provisional ? 0 : 1;
  return counts[name] ?? Number.NaN;
}

const RECORDED = "entered.today";

/** Queues that are looked at first: where there is a recording at all, nearly always theirs is whole. */
const LOOKED_AT_FIRST = 4;

/** From one quarter's start to another's, epoch ms. */
interface Quarters {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The spans of quarters, epoch ms and from old to new, of which there is neither a whole recording nor a final report of any
 * queue. A quarter is recorded whole where it is known of a queue how many entered it from its beginning to its end.
 *
 * What is known of one queue is known of all: a sample holds every queue of its sweep, and a report is kept once it tells of every queue that 8x8
 * has. What a queue that 8x8 lists later lacks until then is looked for apart (backfill/newcomers.ts).
 */
export async function missingQuarters(
  db: Db,
  tenantId: string,
  fromMs: number,
  toMs: number,
): Promise<readonly Quarters[]> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  const whole = { tenantId, zone: tenant?.time_zone ?? "UTC", isZoneKnown: typeof tenant?.time_zone === "string" };
  const few = await missingOf(db, whole, { fromMs, toMs }, await someQueues(db, tenantId, { fromMs, toMs }));
  const [first, last] = [few[0], few.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Counters are judged by whole days.
  const from = Math.max(fromMs, spanOfDay(dayOf(first.fromMs, whole.zone), whole.zone).fromMs);
  const to = Math.min(toMs, spanOfDay(dayOf(last.toMs - 1, whole.zone), whole.zone).toMs);
  return missingOf(db, whole, { fromMs: from, toMs: to }, null);
}

async function someQueues(db: Db, tenantId: string, { fromMs, toMs }: Quarters): Promise<readonly Subject[]> {
  const rows = await db
    .selectFrom("history_days")
    .select("subject")
    .distinct()
    .where("tenant_id", "=", tenantId)
    .where("day_ms", ">=", utcDayOf(fromMs))
    .where("day_ms", "<", toMs)
    .execute();
  const queues = rows.flatMap(({ subject }) => (queueIdOf(subject) === null ? [] : [subject]));
  return queues.toSorted().slice(0, LOOKED_AT_FIRST);
}

async function missingOf(
  db: Db,
  { tenantId, zone, isZoneKnown }: { readonly tenantId: string; readonly zone: string; readonly isZoneKnown: boolean },
  { fromMs, toMs }: Quarters,
  subjects: readonly Subject[] | null,
): Promise<readonly Quarters[]> {
  const bins = quartersOf(fromMs, toMs, zone);
  const over = { nowMs: bins.toMs, writtenToMs: bins.toMs };
  const request = { tenantId, ...over, isZoneKnown, names: [RECORDED], subjects, only: () => true };
  const [loaded] = await loadQuarters(db, request, [bins]);
  if (loaded === undefined) return [];
  const { units, reported } = loaded;
  const slab = new Slab();
  const counters = loaded.subjects.map((subject) => new Counter(units, bins, RECORDED, subject, slab));
  const finals = loaded.subjects.map((subject) => reported?.final(subject) ?? null);
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
