import "server-only";
import { FETCHED_MS, isSettled, SETTLED_AFTER_MS, type Span } from "@/lib/domain/history/missing";
import { QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { queueSubject, type Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { type DayTable, utcDayOf } from "@/lib/server/history/day-blocks";
import { readDays } from "@/lib/server/history/read-days";
import { missingQuarters } from "@/lib/server/history/reported-store";
import { presentQueues } from "./queues";

/** Queues that 8x8 lists by now and did not when the days before were fetched, and what of these days is to be fetched of them. */
export interface Newcomers {
  readonly queueIds: readonly string[];
  readonly span: Span;
}

interface NewcomerFacts {
  readonly nowMs: number;
  /** From when on 8x8 is known to tell everything, epoch ms: before that is known, all queues are fetched anyhow. */
  readonly reachesFromMs: number | null;
  /** Queues that were fetched as newcomers already. */
  readonly fetched: ReadonlySet<string>;
}

/** By which it shows since when something is kept of a queue. */
const KEPT = { history_days: "entered.today", history_reports: "final" } as const satisfies Record<DayTable, string>;
const TABLES: readonly DayTable[] = ["history_days", "history_reports"];

/**
 * Null where there are none, or not yet: what the others lack is fetched before, because what is final of one queue counts as known of all, and
 * the quarter in which a queue came has to have settled.
 */
export async function newcomersOf(db: Db, tenantId: string, facts: NewcomerFacts): Promise<Newcomers | null> {
  const { nowMs, reachesFromMs, fetched } = facts;
  if (reachesFromMs === null) return null;
  const fromMs = Math.max(quarterOf(nowMs - FETCHED_MS), reachesFromMs);
  const present = (await presentQueues(db, tenantId)).filter((id) => !fetched.has(id));
  const firstDays = await firstDaysOf(db, tenantId, fromMs);
  const late = present.filter((id) => (firstDays.get(queueSubject(id)) ?? nowMs) > utcDayOf(fromMs));
  if (late.length === 0) return null;
  const begins = await beginsOf(db, tenantId, late.map(queueSubject), firstDays);
  const settledTo = quarterOf(nowMs - SETTLED_AFTER_MS);
  const due = late.flatMap((id) => {
    const beginMs = begins.get(queueSubject(id)) ?? null;
    if (beginMs === null) return [{ id, toMs: settledTo }];
    return isSettled(beginMs, nowMs) ? [{ id, toMs: beginMs + QUARTER_MS }] : [];
  });
  const span = { fromMs, toMs: Math.max(...due.map(({ toMs }) => toMs)) };
  if (due.length === 0 || span.toMs <= fromMs) return null;
  if ((await missingQuarters(db, tenantId, span.fromMs, span.toMs)).length > 0) return null;
  return { queueIds: due.map(({ id }) => id), span };
}

/** The first day of UTC of which anything is kept, of each subject, epoch ms. */
async function firstDaysOf(db: Db, tenantId: string, fromMs: number): Promise<ReadonlyMap<Subject, number>> {
  const first = new Map<Subject, number>();
  for (const table of TABLES) {
    const rows = await db
      .selectFrom(table)
      .select(({ fn }) => ["subject", fn.min("day_ms").as("day_ms")])
      .where("tenant_id", "=", tenantId)
      .where("day_ms", ">=", utcDayOf(fromMs))
      .groupBy("subject")
      .execute();
    for (const { subject, day_ms } of rows)
      first.set(subject, Math.min(Number(day_ms), first.get(subject) ?? Infinity));
  }
  return first;
}

/** The first quarter of which something is known, of each subject, epoch ms; null where nothing is. */
async function beginsOf(
  db: Db,
  tenantId: string,
  subjects: readonly Subject[],
  firstDays: ReadonlyMap<Subject, number>,
): Promise<ReadonlyMap<Subject, number>> {
  const days = [...new Set(subjects.flatMap((subject) => firstDays.get(subject) ?? []))];
  const spans = days.map((dayMs) => ({ fromMs: dayMs, toMs: dayMs + UTC_DAY_MS }));
  const begins = new Map<Subject, number>();
  for (const table of TABLES) {
    const asked = { spans, names: [KEPT[table]], subjects, only: () => true };
    for (const { dayMs, subject, block } of await readDays(db, table, tenantId, asked)) {
      const place = block.get(KEPT[table])?.findIndex((value) => !Number.isNaN(value)) ?? -1;
      if (place === -1) continue;
      begins.set(subject, Math.min(dayMs + place * QUARTER_MS, begins.get(subject) ?? Infinity));
    }
  }
  return begins;
}
