import "server-only";
import { type Bins, spanOfDay } from "@/lib/domain/history/bins";
import type { Span } from "@/lib/domain/history/missing";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { Slab } from "@/lib/domain/history/slab";
import { queueIdOf, queueSubject, type Subject } from "@/lib/domain/history/subject";
import { Counter, spansOf } from "@/lib/domain/history/units";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { utcDayOf } from "./day-blocks";
import { loadQuarters } from "./load";

const RECORDED = "entered.today";

/** Queues that are looked at first: where there is a recording at all, nearly always theirs is whole. */
const LOOKED_AT_FIRST = 4;

/**
 * The spans of quarters, epoch ms and from old to new, of which there is neither a whole recording nor a final report of any
 * queue. A quarter is recorded whole where it is known of a queue how many entered it from its beginning to its end.
 */
export async function missingQuarters(
  db: Db,
  tenantId: string,
  fromMs: number,
  toMs: number,
): Promise<readonly Span[]> {
  const day = await dayOfTenant(db, tenantId);
  const few = missingOfAll(await look(db, day, { fromMs, toMs }, await someQueues(db, tenantId, { fromMs, toMs })));
  const [first, last] = [few[0], few.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = wholeDays({ fromMs: first.fromMs, toMs: last.toMs }, day);
  const within = { fromMs: Math.max(fromMs, whole.fromMs), toMs: Math.min(toMs, whole.toMs) };
  return missingOfAll(await look(db, day, within, null));
}

/** As `missingQuarters`, of each queue by itself and in a span of its own; a queue that lacks nothing is not there. */
export async function missingOfQueues(
  db: Db,
  tenantId: string,
  queues: ReadonlyMap<string, Span>,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const missing = new Map<string, readonly Span[]>();
  if (queues.size === 0) return missing;
  const day = await dayOfTenant(db, tenantId);
  const spans = [...queues.values()];
  const widest = {
    fromMs: Math.min(...spans.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...spans.map(({ toMs }) => toMs)),
  };
  const { starts, isKnown } = await look(db, day, wholeDays(widest, day), [...queues.keys()].map(queueSubject));
  for (const [id, { fromMs, toMs }] of queues) {
    const known = isKnown(queueSubject(id));
    const isMissing = (index: number, start: number) => start >= fromMs && start < toMs && !known(index);
    const own = spansWhere(starts, isMissing);
    if (own.length > 0) missing.set(id, own);
  }
  return missing;
}

/** Whose days, and when they begin. */
interface TenantDay {
  readonly tenantId: string;
  readonly zone: string;
  readonly isZoneKnown: boolean;
}

async function dayOfTenant(db: Db, tenantId: string): Promise<TenantDay> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  return { tenantId, zone: tenant?.time_zone ?? "UTC", isZoneKnown: typeof tenant?.time_zone === "string" };
}

/** Counters are judged by whole days. */
function wholeDays({ fromMs, toMs }: Span, { zone }: TenantDay): Span {
  return { fromMs: spanOfDay(dayOf(fromMs, zone), zone).fromMs, toMs: spanOfDay(dayOf(toMs - 1, zone), zone).toMs };
}

async function someQueues(db: Db, tenantId: string, { fromMs, toMs }: Span): Promise<readonly Subject[]> {
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

/** What is there of a span's quarters. */
interface Looked {
  /** When each quarter begins, epoch ms. */
  readonly starts: readonly number[];
  /** Of whom anything is kept. */
  readonly subjects: readonly Subject[];
  /** Whether a quarter, by its place, is recorded whole or reported for good. */
  isKnown(subject: Subject): (index: number) => boolean;
}

async function look(
  db: Db,
  { tenantId, zone, isZoneKnown }: TenantDay,
  { fromMs, toMs }: Span,
  subjects: readonly Subject[] | null,
): Promise<Looked> {
  const bins = quartersOf(fromMs, toMs, zone);
  const over = { nowMs: bins.toMs, writtenToMs: bins.toMs };
  const request = { tenantId, ...over, isZoneKnown, names: [RECORDED], subjects, only: () => true };
  const [loaded] = await loadQuarters(db, request, [bins]);
  if (loaded === undefined) return { starts: [], subjects: [], isKnown: () => () => false };
  const { units, reported } = loaded;
  const [slab, spans] = [new Slab(), spansOf(bins, units)];
  return {
    starts: bins.starts,
    subjects: loaded.subjects,
    isKnown: (subject) => {
      const counter = new Counter(units, bins, RECORDED, subject, slab);
      const final = reported?.final(subject) ?? null;
      return (index) => {
        const span = spans[index];
        return span !== undefined && (final?.[span.from] === 1 || !Number.isNaN(counter.in(span)));
      };
    },
  };
}

function missingOfAll({ starts, subjects, isKnown }: Looked): readonly Span[] {
  const known = subjects.map(isKnown);
  return spansWhere(starts, (index) => !known.some((isKnownAt) => isKnownAt(index)));
}

/** The quarters, by their place and start, that something holds of, as spans. */
function spansWhere(starts: readonly number[], holds: (index: number, start: number) => boolean): readonly Span[] {
  const spans: { fromMs: number; toMs: number }[] = [];
  for (const [index, at] of starts.entries()) {
    if (!holds(index, at)) continue;
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
