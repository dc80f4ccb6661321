import "server-only";
import { sql } from "kysely";
import { HOUR_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import type { Clock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import { foldTenant } from "./fold";

/** How long history is kept: minutes in days, quarters of an hour in months. */
export interface Kept {
  readonly days: number;
  readonly months: number;
}

/** The first moment (epoch ms) that is kept, so many months of the calendar before. */
export function monthsBefore(nowMs: number, months: number): number {
  const now = new Date(nowMs);
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1);
  const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0)).getUTCDate();
  return first + (Math.min(now.getUTCDate(), lastDay) - 1) * UTC_DAY_MS;
}

/** Takes away what is older than is kept. Resolves to how many blocks went. */
export async function forgetOldHistory(db: Db, kept: Kept, nowMs: number): Promise<number> {
  const minutes = nowMs - kept.days * UTC_DAY_MS;
  const quarters = monthsBefore(nowMs, kept.months);
  let gone = 0;
  for (const { id } of await db.selectFrom("tenants").select("id").execute()) {
    gone += await forget(db, SAMPLES, id, minutes);
    gone += await forget(db, HOURS, id, minutes - HOUR_MS);
    gone += await forget(db, DAYS, id, quarters - UTC_DAY_MS);
    gone += await forget(db, REPORTS, id, quarters - UTC_DAY_MS);
    // Those of days of which a part is gone as well.
    gone += await forget(db, SHEETS, id, quarters);
  }
  return gone;
}

interface Dated {
  readonly table: "history_samples" | "history_hours" | "history_days" | "history_reports" | "history_sheets";
  readonly column: "minute_ms" | "hour_ms" | "day_ms" | "from_ms";
  /** Moments taken away in one statement: few enough that nobody waits for it. */
  readonly atOnce: number;
}

const SAMPLES: Dated = { table: "history_samples", column: "minute_ms", atOnce: 500 };
const HOURS: Dated = { table: "history_hours", column: "hour_ms", atOnce: 12 };
const DAYS: Dated = { table: "history_days", column: "day_ms", atOnce: 12 };
const REPORTS: Dated = { table: "history_reports", column: "day_ms", atOnce: 50 };
const SHEETS: Dated = { table: "history_sheets", column: "from_ms", atOnce: 12 };

/** Oldest first. Resolves to how many rows went. */
async function forget(db: Db, { table, column, atOnce }: Dated, tenantId: string, beforeMs: number): Promise<number> {
  const [name, at] = [sql.table(table), sql.ref(column)];
  let gone = 0;
  for (;;) {
    const old = sql`select distinct ${at} from ${name} where tenant_id = ${tenantId} and ${at} < ${beforeMs} order by ${at} limit ${atOnce}`;
    const { numAffectedRows } =
      await sql`delete from ${name} where tenant_id = ${tenantId} and ${at} in (${old})`.execute(db);
    const taken = Number(numAffectedRows ?? 0);
    if (taken === 0) return gone;
    gone += taken;
  }
}

/** What is younger is its recorder's: that writes a minute down some seconds after its end, and what was folded before would lack it for good. */
const LEFT_BEHIND_MS = QUARTER_MS;

/** Folds what an interrupted process left behind, and forgets what is too old, at once and then every hour. The answer stops it. */
export function keepHistory(db: Db, kept: Kept, clock: Clock, log: LiveLog): () => Promise<void> {
  let cancel = (): void => undefined;
  let running = Promise.resolve();
  let isStopped = false;
  const tidy = async (): Promise<void> => {
    const sampled = await db.selectFrom("history_samples").select("tenant_id").distinct().execute();
    for (const { tenant_id } of sampled) if (!isStopped) await foldTenant(db, tenant_id, clock.now() - LEFT_BEHIND_MS);
    const gone = isStopped ? 0 : await forgetOldHistory(db, kept, clock.now());
    if (gone > 0) log.info({ gone }, "history that is older than it is kept is gone");
  };
  const run = (): void => {
    running = tidy()
      .catch((cause: unknown) => log.error({ err: cause }, "old history could not be taken away"))
      .then(() => {
        if (!isStopped) cancel = clock.after(HOUR_MS, run);
      });
  };
  run();
  return () => {
    isStopped = true;
    cancel();
    return running;
  };
}
