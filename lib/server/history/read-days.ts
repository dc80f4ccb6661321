import "server-only";
import { UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { type Block, BlockReader } from "./codec/block";
import { type DayTable, utcDayOf } from "./day-blocks";
import { dayMemory } from "./day-memory";
import { editionsOf } from "./edition";

/** What of stored days is read. */
interface DaysAsked {
  readonly spans: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** The names under which it is kept. */
  readonly names: readonly string[];
  /** Whose; null for everybody that `only` lets through. */
  readonly subjects: readonly Subject[] | null;
  readonly only: (subject: Subject) => boolean;
}

/** One subject's day of UTC, epoch ms: columns of quarters by the names under which they are kept, more of them perhaps than were asked for. */
export interface DayOfSubject {
  readonly dayMs: number;
  readonly subject: Subject;
  readonly block: Block;
}

/** So few are read as they are asked for. */
const FEW_SUBJECTS = 40;
/** The newest days of a range are remembered: of others there are sheets, and what is asked for of old days is not asked for every minute. */
const REMEMBERED_DAYS = 3;

/** Stored days that have a part in one of the spans; what cannot be read is as if it were not there. */
export async function readDays(db: Db, table: DayTable, tenantId: string, asked: DaysAsked): Promise<DayOfSubject[]> {
  const { spans, names, subjects, only } = asked;
  const among = new Set<number>();
  for (const { fromMs, toMs } of spans) for (let day = utcDayOf(fromMs); day < toMs; day += UTC_DAY_MS) among.add(day);
  const days = [...among].sort((a, b) => b - a);
  if (days.length === 0 || subjects?.length === 0) return [];
  if (subjects !== null && subjects.length <= FEW_SUBJECTS)
    return (await readRows(db, table, tenantId, { days, names, subjects })).filter(({ subject }) => only(subject));
  const editions = await editionsOf(db, tenantId, days.slice(0, REMEMBERED_DAYS));
  const others = days.filter((day) => !editions.has(day));
  const read = (wanted: readonly number[], ofNames: readonly string[]) =>
    readRows(db, table, tenantId, { days: wanted, names: ofNames, subjects: null });
  const rows = await Promise.all([
    others.length === 0 ? [] : readRows(db, table, tenantId, { days: others, names, subjects }),
    ...dayMemory(db).read(`${table} ${tenantId}`, editions, names, read),
  ]);
  const whose = subjects === null ? null : new Set(subjects);
  return rows.flat().filter(({ subject }) => whose?.has(subject) !== false && only(subject));
}

/** Reads what is remembered of days of UTC (epoch ms) anew. Never rejects; what could not be read is read by who asks. */
export async function renewDays(db: Db, tenantId: string, days: readonly number[]): Promise<void> {
  const editions = await editionsOf(db, tenantId, days).catch(() => new Map<number, string>());
  const renew = (table: DayTable) =>
    dayMemory(db).renew(`${table} ${tenantId}`, editions, (wanted, names) =>
      readRows(db, table, tenantId, { days: wanted, names, subjects: null }),
    );
  await Promise.allSettled([renew("history_days"), renew("history_reports")]);
}

interface Rows {
  readonly days: readonly number[];
  readonly names: readonly string[];
  readonly subjects: readonly Subject[] | null;
}

async function readRows(
  db: Db,
  table: DayTable,
  tenantId: string,
  { days, names, subjects }: Rows,
): Promise<readonly DayOfSubject[]> {
  // Days one by one: then either database finds a few subjects of each without looking at all others'.
  let query = db
    .selectFrom(table)
    .select(["day_ms", "subject", "data"])
    .where("tenant_id", "=", tenantId)
    .where("day_ms", "in", days);
  if (subjects !== null) query = query.where("subject", "in", subjects);
  const wanted = new Set(names);
  const reader = new BlockReader((name) => wanted.has(name));
  return (await query.execute()).flatMap(({ day_ms, subject, data }) => {
    const block = reader.read(data);
    return block.ok ? [{ dayMs: day_ms, subject, block: block.value }] : [];
  });
}
