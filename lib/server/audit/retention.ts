import "server-only";
import { sql } from "kysely";
import type { Logger } from "pino";
import type { Db } from "@/lib/server/db/database";
import { isPostgres } from "@/lib/server/db/hold";
import type { Clock } from "@/lib/server/live/clock";

const DAY_MS = 24 * 3_600_000;
/** How long an event is kept, ms. The table itself lets nothing younger than 399 days go. */
export const AUDIT_KEPT_MS = 400 * DAY_MS;
/** Events taken away in one transaction: short enough that nobody waits for it. */
const CHUNK = 1000;
/** Any number that nothing else locks by. */
const LOCK = 400_399;

/** Takes away the events older than 400 days. Resolves to how many; none where another process is at it. */
export async function forgetOldEvents(db: Db, now: number): Promise<number> {
  let gone = 0;
  for (;;) {
    const taken = await db.transaction().execute(async (trx) => {
      if (!(await isOurTurn(trx))) return 0;
      const old = trx
        .selectFrom("audit_events")
        .select("id")
        .where("at", "<", now - AUDIT_KEPT_MS)
        .limit(CHUNK);
      const { numDeletedRows } = await trx.deleteFrom("audit_events").where("id", "in", old).executeTakeFirst();
      return Number(numDeletedRows);
    });
    gone += taken;
    if (taken < CHUNK) return gone;
  }
}

/** One process at a time: with SQLite there is only one, on PostgreSQL the first to lock, until its transaction ends. */
async function isOurTurn(trx: Db): Promise<boolean> {
  if (!isPostgres(trx)) return true;
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(trx);
  return rows[0]?.mine === true;
}

/** Forgets old events at once and then once a day. The answer stops it, and resolves when none is being forgotten. */
export function keepRetention(db: Db, clock: Clock, log: Logger): () => Promise<void> {
  let cancel = (): void => undefined;
  let running = Promise.resolve();
  let isStopped = false;
  const run = (): void => {
    running = forgetOldEvents(db, clock.now())
      .then((count) => {
        if (count > 0) log.info({ count }, "events older than 400 days are gone from the audit trail");
      })
      .catch((cause: unknown) => log.error({ err: cause }, "old audit events could not be taken away"));
    if (!isStopped) cancel = clock.after(DAY_MS, run);
  };
  run();
  return () => {
    isStopped = true;
    cancel();
    return running;
  };
}
