import "server-only";
import type { Db } from "@/lib/server/db/database";

/** How long a claim holds that nobody renews, ms: a process that was killed is missed no longer than this. */
export const CLAIM_MS = 60_000;
/** How often it is renewed while a report takes its time, ms. */
const BEAT_MS = 20_000;

/** Runs something again and again; the answer ends it. Of the process itself, whatever clock its work goes by. */
export type Beat = (everyMs: number, run: () => void) => () => void;

const processBeat: Beat = (everyMs, run) => {
  const timer = setInterval(run, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};

/**
 * The right of one process to fetch what is missing of a tenant. It holds for a minute and is renewed by a beat of the process, so it ends soon
 * after a process was killed. Until when it holds is also whose it is: who has lost it to another can neither renew nor end that one's.
 */
export class BackfillClaim {
  private readonly stopBeat: () => void;
  private lost = false;
  /** One after the other: each renewal is known by the one before. */
  private renewing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly db: Db,
    private readonly tenantId: string,
    private readonly now: () => number,
    private untilMs: number,
    beat: Beat,
  ) {
    // A beat that fails costs the claim only if none that follows succeeds in time.
    this.stopBeat = beat(BEAT_MS, () => void this.renew().catch(() => undefined));
  }

  /** Null: another process has it. */
  static async take(
    db: Db,
    tenantId: string,
    now: () => number,
    beat: Beat = processBeat,
  ): Promise<BackfillClaim | null> {
    const nowMs = now();
    await db
      .insertInto("history_backfills")
      .values({ tenant_id: tenantId })
      .onConflict((conflict) => conflict.column("tenant_id").doNothing())
      .execute();
    const { numUpdatedRows } = await db
      .updateTable("history_backfills")
      .set({ claimed_until: nowMs + CLAIM_MS })
      .where("tenant_id", "=", tenantId)
      .where((where) => where.or([where("claimed_until", "is", null), where("claimed_until", "<=", nowMs)]))
      .executeTakeFirst();
    return numUpdatedRows === 1n ? new BackfillClaim(db, tenantId, now, nowMs + CLAIM_MS, beat) : null;
  }

  /** False: another process has it by now. */
  async renew(): Promise<boolean> {
    const renewal = this.renewing.then(() => this.extend());
    this.renewing = renewal.catch(() => undefined);
    await renewal;
    return !this.lost;
  }

  async letGo(): Promise<void> {
    this.stopBeat();
    await this.renewing;
    await this.change(null);
  }

  private async extend(): Promise<void> {
    const untilMs = this.now() + CLAIM_MS;
    if (this.lost || untilMs === this.untilMs) return;
    if (await this.change(untilMs)) this.untilMs = untilMs;
    else this.lost = true;
  }

  private async change(untilMs: number | null): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable("history_backfills")
      .set({ claimed_until: untilMs })
      .where("tenant_id", "=", this.tenantId)
      .where("claimed_until", "=", this.untilMs)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
}
