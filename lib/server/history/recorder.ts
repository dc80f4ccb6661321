import "server-only";
import { MINUTE_MS, QUARTER_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { type Clock, systemClock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import type { LiveHub } from "@/lib/server/live/hub";
import type { SeenMinute } from "@/lib/server/live/recording";
import { utcDayOf } from "./day-blocks";
import { foldTenant } from "./fold";
import { RecorderLease } from "./lease";
import { renewCharts } from "./renew-charts";
import { sampleOf } from "./sample-of";
import { storeSamples } from "./samples";

export interface RecorderDeps {
  readonly db: Db;
  readonly live: Pick<LiveHub, "record" | "seenIn">;
  readonly log: LiveLog;
  readonly clock?: Clock;
}

/** How long after a minute's end it is written down, ms: what 8x8 said in it may have been on its way. Readers reckon with it (`WRITTEN_WITHIN_MS`). */
const AFTER_MINUTE_MS = 4000;
/** How often it is looked which process records, and which tenants there are, ms. */
const LOOK_EVERY_MS = 10_000;

/**
 * Writes down once a minute what the sweeps saw of every connected tenant, whether or not anybody watches, and folds it into quarters
 * and hours. What goes wrong is logged and costs the minute: nothing here is ever waited for by what is live.
 */
export class Recorder {
  private readonly lease: RecorderLease;
  private readonly clock: Clock;
  private isOurs = false;
  private stopped = false;
  private failing = false;
  private readonly caughtUp = new Set<string>();
  private running: Promise<void> = Promise.resolve();
  private cancelLook: () => void = () => undefined;
  private cancelMinute: () => void = () => undefined;

  constructor(private readonly deps: RecorderDeps) {
    this.lease = new RecorderLease(deps.db);
    this.clock = deps.clock ?? systemClock;
  }

  start(): void {
    this.look();
    this.awaitMinute();
  }

  /** Resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.cancelLook();
    this.cancelMinute();
    await this.running;
    if (this.isOurs) await this.lease.release().catch(() => undefined);
  }

  private look(): void {
    this.after(
      this.attempt(() => this.follow()),
      () => {
        this.cancelLook = this.clock.after(LOOK_EVERY_MS, () => this.look());
      },
    );
  }

  private awaitMinute(): void {
    const now = this.clock.now();
    const minuteMs = Math.floor((now - AFTER_MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
    const at = minuteMs + MINUTE_MS + AFTER_MINUTE_MS;
    this.cancelMinute = this.clock.after(at - now, () => {
      this.after(
        this.attempt(() => this.write(minuteMs)),
        () => this.awaitMinute(),
      );
    });
  }

  /** One after the other, so that stopping has one thing to wait for. */
  private after(work: Promise<void>, next: () => void): void {
    this.running = Promise.all([this.running, work]).then(() => {
      if (!this.stopped) next();
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failing = false;
    } catch (cause) {
      if (!this.failing) this.deps.log.error({ err: cause }, "what was seen could not be recorded");
      this.failing = true;
    }
  }

  private async follow(): Promise<void> {
    const { db, live } = this.deps;
    this.isOurs = await this.lease.take(this.clock.now());
    if (this.stopped) return;
    if (!this.isOurs) return live.record([]);
    const rows = await db.selectFrom("tenants").select("id").where("paused", "=", 0).execute();
    await live.record(rows.map(({ id }) => id));
  }

  private async write(minuteMs: number): Promise<void> {
    if (!this.isOurs) return;
    await recordMinute(this.deps.db, minuteMs, this.deps.live.seenIn(minuteMs), this.caughtUp);
  }
}

/**
 * Writes down what was seen in a minute, and folds what is over by its end; then what charts ask for of the day is read ahead.
 *
 * @param caughtUp the tenants of which this process has folded what an interrupted one left behind; others are with their first minute
 */
export async function recordMinute(
  db: Db,
  minuteMs: number,
  seen: readonly SeenMinute[],
  caughtUp: Set<string>,
): Promise<void> {
  await storeSamples(db, minuteMs, new Map(seen.map((one) => [one.tenantId, sampleOf(one)])));
  const endMs = minuteMs + MINUTE_MS;
  const changed: string[] = [];
  for (const { tenantId } of seen) {
    if (endMs % QUARTER_MS !== 0 && caughtUp.has(tenantId)) continue;
    const folded = await foldTenant(db, tenantId, endMs);
    caughtUp.add(tenantId);
    if (folded > 0) changed.push(tenantId);
  }
  for (const tenantId of changed) await renewCharts(db, tenantId, [utcDayOf(minuteMs)]);
}
