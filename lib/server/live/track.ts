import "server-only";
import type { PartStatusView } from "@/lib/contracts/live";
import type { UpstreamState } from "@/lib/domain/snapshot";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import { nextAttemptAt } from "./backoff";
import { type Ask, isOnlyRecorded, SINGLE_ROSTERS } from "./plan";
import { isBeforeMinuteEnd } from "./schedule";
import { judge, lateAt } from "./status";
import type { Taken } from "./sweep";

/** The last good answer. Instants in epoch ms on our clock. */
export interface Held {
  readonly taken: Taken;
  readonly asOf: number;
  readonly fetchedAt: number;
  /** Which metrics it was asked for; a view that shows others cannot use it yet. */
  readonly metrics: ReadonlySet<string>;
}

/** How often is asked what changes rarely: names without metrics, who serves a queue, and whether an id that 8x8 does not know has come to be. */
const RARELY_MS = 60_000;

/** One ask of the sweeps and what became of it: the last good rows stay, with their age, whatever fails later. */
export class Track {
  held: Held | null = null;
  inFlight = false;
  /** When it was last asked, epoch ms. */
  startedAt = Number.NEGATIVE_INFINITY;
  private error: UpstreamError | null = null;
  private failures = 0;
  private holdUntil = Number.NEGATIVE_INFINITY;
  private state: UpstreamState = "connecting";
  private since: number;

  constructor(
    public ask: Ask,
    nowMs: number,
  ) {
    this.since = nowMs;
  }

  /**
   * Group names alone, rosters and an id that does not exist need no more than one request a minute; the part's status is judged by that cadence.
   * Where rosters take turns, all of them together take as many a minute as twelve do.
   */
  everyMs(intervalMs: number): number {
    const { kind, metrics } = this.ask;
    const rarely = Math.max(RARELY_MS, intervalMs);
    if (this.ask.kind === "roster") return rarely * Math.ceil(this.ask.among / SINGLE_ROSTERS);
    const namesOnly = (kind === "groups" && metrics.length === 0) || kind === "rosters";
    const isRare = namesOnly || isOnlyRecorded(this.ask) || this.held?.taken.unknownId === true;
    return isRare ? rarely : intervalMs;
  }

  due(intervalMs: number, nowMs: number): boolean {
    if (isOnlyRecorded(this.ask) && this.error === null && this.held !== null)
      return !this.inFlight && isBeforeMinuteEnd(nowMs, intervalMs) && nowMs >= this.startedAt + intervalMs / 2;
    const every = this.everyMs(intervalMs);
    // What failed waits for its next try, not for a turn that is many minutes off.
    const waits = this.error === null ? every : Math.min(every, Math.max(RARELY_MS, intervalMs));
    // Half an interval of tolerance: a slot that comes a little early must not skip a turn.
    return !this.inFlight && nowMs >= this.holdUntil && nowMs >= this.startedAt + waits - intervalMs / 2;
  }

  /** Never asked, or never asked for all that is wanted now. */
  lacks(metrics: readonly string[]): boolean {
    if (this.inFlight || this.error !== null) return false;
    const { held } = this;
    return held === null || metrics.some((key) => !held.metrics.has(key));
  }

  /** Asked so rarely until now that somebody who comes to watch should not be shown its rows. */
  isBehind(intervalMs: number, nowMs: number): boolean {
    return !this.inFlight && this.error === null && nowMs - this.startedAt > 1.5 * this.everyMs(intervalMs);
  }

  started(nowMs: number): void {
    this.inFlight = true;
    this.startedAt = nowMs;
  }

  succeeded(held: Held): void {
    this.inFlight = false;
    this.held = held;
    this.error = null;
    this.failures = 0;
    this.holdUntil = Number.NEGATIVE_INFINITY;
  }

  /** Corrects when an answer was taken, unless a newer one has replaced it. */
  date(taken: Taken, asOf: number): void {
    if (this.held?.taken === taken) this.held = { ...this.held, asOf };
  }

  failed(error: UpstreamError, intervalMs: number, nowMs: number, random: () => number): void {
    this.inFlight = false;
    this.error = error;
    this.failures += 1;
    this.holdUntil = nextAttemptAt(error, this.failures, intervalMs, nowMs, random);
  }

  /** The whole tenant answers again: no reason to wait for this part's own turn. */
  release(): void {
    this.holdUntil = Number.NEGATIVE_INFINITY;
  }

  isFailing(): boolean {
    return this.error !== null;
  }

  lastError(): UpstreamError | null {
    return this.error;
  }

  /** When time alone will make this part late, epoch ms; null when it is not a matter of time. */
  lateAt(intervalMs: number): number | null {
    return this.held === null ? null : lateAt(this.held.asOf, this.everyMs(intervalMs));
  }

  /** What may be claimed now; remembers when the state began. `circuitRetryAt`: until when the whole tenant waits. */
  status(intervalMs: number, paused: boolean, circuitRetryAt: number | null, nowMs: number): PartStatusView {
    const holdUntil = Math.max(this.holdUntil, circuitRetryAt ?? Number.NEGATIVE_INFINITY);
    const verdict = judge(
      {
        asOf: this.held?.asOf ?? null,
        error: this.error,
        failures: this.failures,
        retryAt: Number.isFinite(holdUntil) ? holdUntil : null,
        paused,
        intervalMs: this.everyMs(intervalMs),
      },
      nowMs,
    );
    if (verdict.state !== this.state) {
      this.state = verdict.state;
      this.since = nowMs;
    }
    return {
      status: { ...verdict, since: iso(this.since) },
      asOf: this.held === null ? null : iso(this.held.asOf),
      fetchedAt: this.held === null ? null : iso(this.held.fetchedAt),
    };
  }
}

/** ISO 8601 UTC with milliseconds, of epoch ms. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
