import "server-only";
import { spanOfDay } from "@/lib/domain/history/bins";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import type { Db } from "@/lib/server/db/database";
import { warmCharts } from "@/lib/server/history/warm";
import type { Clock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import { makeSheets } from "./make";
import { type QueueSet, queuesOf, wantedSets } from "./sets";
import { decodeRoster, FEW_QUEUES, queuesKey, ROSTER, rosterText } from "./sheet";

/** As far back as charts go: a month, and the eight weeks of a band. */
const SHEET_DAYS = 63;
const LOOK_EVERY_MS = 5 * MINUTE_MS;

/** The newest days that lack a sheet, as YYYY-MM-DD, the newest first. */
async function daysToMake(
  db: Db,
  tenantId: string,
  zone: string,
  sets: readonly QueueSet[],
  nowMs: number,
): Promise<readonly string[]> {
  const progress = await db
    .selectFrom("history_progress")
    .select("quarters_to")
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  const today = dayOf(nowMs, zone);
  const days = Array.from({ length: SHEET_DAYS }, (_, back) => spanOfDay(addDays(today, -back - 1), zone));
  const over = days.filter(({ toMs }) => toMs <= (progress?.quarters_to ?? 0));
  const oldest = over.at(-1);
  if (oldest === undefined) return [];
  const made = db.selectFrom("history_sheets").where("tenant_id", "=", tenantId).where("from_ms", ">=", oldest.fromMs);
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

/** Makes all that a tenant lacks, day by day. Resolves to how many days that were. */
export async function makeAllSheets(
  db: Db,
  tenantId: string,
  nowMs: number,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  const zone = tenant?.time_zone ?? null;
  // Without a zone nobody knows where 8x8's days end.
  if (zone === null) return 0;
  const sets = await wantedSets(db, tenantId, nowMs);
  let made = 0;
  for (const day of await daysToMake(db, tenantId, zone, sets, nowMs)) {
    if (!mayGoOn()) return made;
    if (await makeSheets(db, { tenantId, zone, day, sets })) made += 1;
  }
  return made;
}

/** Makes what charts of many queues show of days that are over, at once and then every few minutes; first of all charts are warmed. The answer stops it. */
export function keepSheets(db: Db, clock: Clock, log: LiveLog): () => Promise<void> {
  let cancel = (): void => undefined;
  let running = Promise.resolve();
  let isStopped = false;
  let isWarm = false;
  const look = async (): Promise<void> => {
    if (!isWarm) await warmCharts(db, clock.now(), () => !isStopped);
    isWarm = true;
    const tenants = await db.selectFrom("tenants").select("id").orderBy("id").execute();
    for (const { id } of tenants) if (!isStopped) await makeAllSheets(db, id, clock.now(), () => !isStopped);
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
