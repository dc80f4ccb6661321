import { join } from "node:path";
import { queueSubject } from "@/lib/domain/history/subject";
import { openDatabase } from "@/lib/server/db/database";
import { addQuarters } from "@/lib/server/history/day-blocks";
import { recordMinute } from "@/lib/server/history/recorder";
import { putReported } from "@/lib/server/history/reported-store";
import type { SeenMinute } from "@/lib/server/live/recording";
import { openCentre } from "@/lib/simulator/centre/open";
import { centreOfSize, type Size } from "@/lib/simulator/sizes/sizes";
import { Served } from "@/tests/integration/combine/served";
import { formerPresence, formerWeeks } from "@/tests/support/former-weeks";

/*
 * A process of its own for tests that cannot load the server's files: a contact centre like the simulator's first tenant lives through some spans of the
 * past, and each of their minutes is written into the data folder of a product by its own recorder. Takes what to do as JSON, tells what was seen.
 */

/** What it is asked to do; moments in epoch ms, full minutes. */
export interface Past {
  readonly dataDir: string;
  readonly size: Size;
  /** Oldest first; between them nothing is recorded. */
  readonly spans: readonly { readonly fromMs: number; readonly toMs: number }[];
  /** Of every queue the weeks before this moment as well, as 8x8 would report them: what a forecast of the day rests on. */
  readonly weeksBefore?: number;
}

/** How many customers waited at the end of each minute (its beginning, epoch ms), by queue. */
export type SeenWaiting = Readonly<Record<string, Readonly<Record<string, number>>>>;

const MINUTE = 60_000;
const WAITING = "interactionsWaitInQueue.rt";

// Holds because `recordPast` (record-past-process.ts) is the only one who starts this.
const past = JSON.parse(process.argv[2] ?? "") as Past;
const db = openDatabase(join(past.dataDir, "wallboard.db"));
const { id: tenantId, time_zone: zone } = await db
  .selectFrom("tenants")
  .select(["id", "time_zone"])
  .where("name", "=", "Northwind EU")
  .executeTakeFirstOrThrow();
const caughtUp = new Set<string>();
const waiting: Record<string, Record<string, number>> = {};
for (const { fromMs, toMs } of past.spans) {
  const see = livedFrom(fromMs);
  for (let minute = fromMs; minute < toMs; minute += MINUTE) {
    const seen = see(minute);
    await recordMinute(db, minute, [seen], caughtUp);
    waiting[minute] = Object.fromEntries(seen.queues.map(({ id, metrics }) => [id, Number(metrics[WAITING])]));
  }
}
if (past.weeksBefore !== undefined) {
  const quarters = formerWeeks(zone ?? "UTC", past.weeksBefore);
  for (const { id } of centreOfSize(past.size).queues)
    await putReported(
      db,
      tenantId,
      quarters.map((quarter) => ({ ...quarter, queueId: id })),
    );
  const subjects = centreOfSize(past.size).queues.map(({ id }) => queueSubject(id));
  for (const [dayMs, values] of formerPresence(past.weeksBefore))
    await db
      .transaction()
      .execute((trx) =>
        addQuarters(trx, "history_days", tenantId, dayMs, new Map(subjects.map((subject) => [subject, values]))),
      );
}
await db.destroy();
process.stdout.write(JSON.stringify(waiting));

/** A centre that is busy from the first minute on, and what a sweep sees of it at the end of a minute. */
function livedFrom(openAt: number): (minuteMs: number) => SeenMinute {
  const centre = openCentre({
    spec: centreOfSize(past.size),
    seed: 7,
    zones: ["Europe/London"],
    openAt,
    openClockMs: 10 * 3_600_000,
    onEvent: () => undefined,
  });
  const served = new Served(centre, { scale: "hundred", numbersAsText: false });
  return (minuteMs) => {
    centre.advanceTo(minuteMs + MINUTE - 1);
    const agents = served.agents(centre.agents).map((row) => ({ ...row, groupId: null, groupName: null }));
    return { tenantId, queues: served.queues(centre.queues), groups: served.groups(centre.groups), agents, shown: [] };
  };
}
