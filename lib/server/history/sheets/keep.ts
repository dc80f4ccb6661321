import "server-only";
import { spanOfDay } from "@/lib/domain/history/bins";
import { MINUTE_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import type { DayTable } from "@/lib/server/history/day-blocks";
import { warmCharts } from "@/lib/server/history/warm";
import type { Clock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import { makeSheets } from "./make";
import { everyQueue, type QueueSet, queuesOf, wantedSets } from "./sets";
import { decodeRoster, FEW_QUEUES, queuesKey, ROSTER, rosterText } from "./sheet";

/** As far back as charts go that end today: a month, and the eight weeks of a band. */
const NEW_DAYS = 63;
const LOOK_EVERY_MS = 5 * MINUTE_MS;
/** Days of which nothing but their own charts is left to be asked for change seldom, ms. */
const LOOK_AT_OLD_EVERY_MS = UTC_DAY_MS;

interface Lacking {
  readonly tenantId: string;
  readonly zone: string;
  readonly sets: readonly QueueSet[];
  readonly nowMs: number;
  /** How many days before today the first and the last one are that are looked at. */
  readonly back: readonly [from: number, to: number];
}

/** The days that lack a sheet, as YYYY-MM-DD, the newest first. */
async function daysToMake(
  db: Db,
  { tenantId, zone, sets, nowMs, back: [from, to] }: Lacking,
): Promise<readonly string[]> {
  const progress = await db
    .selectFrom("history_progress")
    .select("quarters_to")
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  const today = dayOf(nowMs, zone);
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) =>
    spanOfDay(addDays(today, -from - place), zone),
  );
  const over = days.filter(({ toMs }) => toMs <= (progress?.quarters_to ?? 0));
  const oldest = over.at(-1);
  if (oldest === undefined) return [];
  const made = db
    .selectFrom("history_sheets")
    .where("tenant_id", "=", tenantId)
    .where("from_ms", ">=", oldest.fromMs)
    .where("from_ms", "<", over[0]?.toMs ?? nowMs);
  const rosters = await made
    .select(["from_ms", "to_ms", "data"])
    .where("queues", "=", ROSTER.queues)
    .where("step", "=", ROSTER.step)
    .execute();
  const sheets = await made
    .select(["from_ms", "to_ms", "queues"])
    .where("queues", "!=", ROSTER.queues)
    .distinct()
    .execute();
  const known = new Set(sheets.map(({ from_ms, to_ms, queues }) => `${from_ms} ${to_ms} ${queues}`));
  const rosterOf = new Map(rosters.map(({ from_ms, to_ms, data }) => [`${from_ms} ${to_ms}`, rosterText(data)]));
  const keysOf = new Map([...new Set(rosterOf.values())].map((text) => [text, keysToMake(sets, decodeRoster(text))]));
  return over.flatMap(({ day, fromMs, toMs }) => {
    const keys = keysOf.get(rosterOf.get(`${fromMs} ${toMs}`) ?? "");
    return keys?.every((key) => known.has(`${fromMs} ${toMs} ${key}`)) === true ? [] : [day];
  });
}

/** Under which the sheets of a day with this roster are to be kept. */
function keysToMake(sets: readonly QueueSet[], roster: readonly string[]): readonly string[] {
  const all = sets.map((set) => queuesOf(set, roster));
  return all.flatMap((queueIds) => (queueIds.length <= FEW_QUEUES ? [] : [queuesKey(queueIds)]));
}

type MayGoOn = () => boolean;

/** Makes what a tenant lacks of the days that charts reach back to from today, day by day. Resolves to how many days that were. */
export async function makeNewSheets(
  db: Db,
  tenantId: string,
  nowMs: number,
  mayGoOn: MayGoOn = () => true,
): Promise<number> {
  const zone = await zoneOf(db, tenantId);
  if (zone === null) return 0;
  const sets = await wantedSets(db, tenantId, nowMs);
  return makeLacking(db, { tenantId, zone, sets, nowMs, back: [1, NEW_DAYS] }, mayGoOn);
}

/** The same of all days before those, of what boards of every queue show: that is what somebody may look up. */
export async function makeOldSheets(
  db: Db,
  tenantId: string,
  nowMs: number,
  mayGoOn: MayGoOn = () => true,
): Promise<number> {
  const [zone, oldestMs] = [await zoneOf(db, tenantId), await oldestKept(db, tenantId)];
  if (zone === null || oldestMs === null) return 0;
  const days = Math.ceil((nowMs - oldestMs) / UTC_DAY_MS);
  const sets = [await everyQueue(db, tenantId)];
  return makeLacking(db, { tenantId, zone, sets, nowMs, back: [NEW_DAYS + 1, days] }, mayGoOn);
}

async function makeLacking(db: Db, lacking: Lacking, mayGoOn: MayGoOn): Promise<number> {
  const { tenantId, zone, sets } = lacking;
  let made = 0;
  for (const day of await daysToMake(db, lacking)) {
    if (!mayGoOn()) return made;
    if (await makeSheets(db, { tenantId, zone, day, sets })) made += 1;
  }
  return made;
}

/**
 * Takes away the sheets of sets that are wanted no more: of queues that were hidden or shown since, or that nobody asks for. Resolves to how many went.
 */
export async function forgetSheets(db: Db, tenantId: string, nowMs: number): Promise<number> {
  const sets = await wantedSets(db, tenantId, nowMs);
  const ofTenant = () => db.selectFrom("history_sheets").where("tenant_id", "=", tenantId);
  const days = await ofTenant()
    .select(["from_ms", "data"])
    .where("queues", "=", ROSTER.queues)
    .where("step", "=", ROSTER.step)
    .execute();
  const wanted = new Map<string, ReadonlySet<string>>();
  let gone = 0;
  for (const { from_ms, data } of days) {
    const text = rosterText(data);
    const keys = wanted.get(text) ?? new Set(["", ...keysToMake(sets, decodeRoster(text))]);
    wanted.set(text, keys);
    const made = await ofTenant().select("queues").distinct().where("from_ms", "=", from_ms).execute();
    const outdated = made.flatMap(({ queues }) => (keys.has(queues) ? [] : [queues]));
    if (outdated.length === 0) continue;
    const { numDeletedRows } = await db
      .deleteFrom("history_sheets")
      .where("tenant_id", "=", tenantId)
      .where("from_ms", "=", from_ms)
      .where("queues", "in", outdated)
      .executeTakeFirst();
    gone += Number(numDeletedRows);
  }
  return gone;
}

/** Without a zone nobody knows where 8x8's days end. */
async function zoneOf(db: Db, tenantId: string): Promise<string | null> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  return tenant?.time_zone ?? null;
}

/** The first day of UTC of which anything is kept, epoch ms. */
async function oldestKept(db: Db, tenantId: string): Promise<number | null> {
  const oldest = (table: DayTable) =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.min("day_ms").as("day"))
      .where("tenant_id", "=", tenantId)
      .executeTakeFirst();
  const days = await Promise.all([oldest("history_days"), oldest("history_reports")]);
  const known = days.flatMap((row) => (row?.day == null ? [] : [Number(row.day)]));
  return known.length === 0 ? null : Math.min(...known);
}

/** Makes what charts of many queues show of days that are over, at once and then every few minutes; first of all charts are warmed. The answer stops it. */
export function keepSheets(db: Db, clock: Clock, log: LiveLog): () => Promise<void> {
  let cancel = (): void => undefined;
  let running = Promise.resolve();
  let isStopped = false;
  let isWarm = false;
  let allAt = Number.NEGATIVE_INFINITY;
  const mayGoOn = () => !isStopped;
  const look = async (): Promise<void> => {
    if (!isWarm) await warmCharts(db, clock.now(), mayGoOn);
    isWarm = true;
    const tenants = await db.selectFrom("tenants").select("id").orderBy("id").execute();
    for (const { id } of tenants) if (mayGoOn()) await makeNewSheets(db, id, clock.now(), mayGoOn);
    if (clock.now() - allAt < LOOK_AT_OLD_EVERY_MS) return;
    for (const { id } of tenants) {
      if (mayGoOn()) await makeOldSheets(db, id, clock.now(), mayGoOn);
      if (mayGoOn()) await forgetSheets(db, id, clock.now());
    }
    allAt = clock.now();
  };
  const run = (): void => {
    running = look()
      .catch((cause: unknown) => log.error({ err: cause }, "what charts show of past days could not be made"))
      .then(() => {
        if (!isStopped) cancel = clock.after(LOOK_EVERY_MS, run);
      });
  };
  run();
  return () => {
    isStopped = true;
    cancel();
    return running;
  };
}
