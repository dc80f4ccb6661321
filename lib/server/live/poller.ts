import "server-only";
import type { PartStatusView } from "@/lib/contracts/live";
import { sameConnection } from "@/lib/server/eightx8/connection";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import type { EightX8Client } from "@/lib/server/eightx8/types";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { borrowedAsOf, ownAsOf, Skew } from "./age";
import { Circuit } from "./circuit";
import type { Clock } from "./clock";
import type { LiveLog } from "./deps";
import type { Wanted } from "./needs";
import { TOO_SLOW, UNFORESEEN } from "./own-errors";
import type { Ask } from "./plan";
import { RequestCount } from "./request-count";
import { isInTurn, nextInTurn } from "./rosters";
import { nextSlot, type StartGate } from "./schedule";
import { type Taken, take } from "./sweep";
import type { Track } from "./track";
import { probeOf, Tracks } from "./tracks";

export interface PollerDeps {
  readonly clientFor: (tenant: Tenant) => EightX8Client;
  readonly clock: Clock;
  readonly random: () => number;
  readonly gate: StartGate;
  readonly log: LiveLog;
  /** What is watched now; empty stops the polling. */
  readonly wanted: (nowMs: number) => readonly Wanted[];
  /** Something that a view may show has changed. */
  readonly publish: () => void;
  /** Once a minute while watched: time to re-read the tenant, should an admin's change have been missed. */
  readonly reread: () => void;
}

/** A sweep is published when all its parts have settled, or after this long with what there is; the rest follows as it comes. */
const PATIENCE_MS = 2000;
/** One part, all its pages: longer is a failure, though each single answer is cut off by the client sooner. */
const PART_DEADLINE_MS = 30_000;
const REREAD_EVERY_MS = 60_000;
/** Out-of-turn requests for what a newly opened page lacks: at most one batch a second. */
const EXTRA_EVERY_MS = 1000;

interface Sweep {
  pending: number;
  settled: number;
  overtime: boolean;
  agentsAsOf: number | null;
  /** Parts whose answers told no moment of their own; they borrow the agents' when the sweep is published. */
  readonly undated: { track: Track; taken: Taken }[];
  endPatience: () => void;
}

/**
 * Asks 8x8 for one tenant: one sweep per interval on a steady cadence, only for what is watched, each part at most once in flight. A part that
 * hangs keeps neither the others of its sweep nor the next sweep waiting.
 */
export class Poller {
  readonly tracks: Tracks;
  readonly requests: RequestCount;
  readonly circuit: Circuit;
  lastGoodAt: number | null = null;
  private readonly skew = new Skew();
  private generation = 0;
  private abort = new AbortController();
  private origin: number | null = null;
  private rereadAt: number;
  private lastExtraAt = Number.NEGATIVE_INFINITY;
  private cancelTick: (() => void) | null = null;
  private cancelExtra: (() => void) | null = null;
  private cancelLate: (() => void) | null = null;

  constructor(
    public tenant: Tenant,
    private readonly deps: PollerDeps,
  ) {
    const now = deps.clock.now();
    this.tracks = new Tracks(now);
    this.rereadAt = now + REREAD_EVERY_MS;
    this.circuit = new Circuit(deps.random);
    this.requests = new RequestCount();
  }

  /** Somebody watches: starts the cadence, or asks at once for what nobody watched so far. */
  wake(): void {
    const now = this.deps.clock.now();
    if (this.origin === null) {
      this.tracks.restart(now);
      const delay = this.deps.gate.take(now);
      this.origin = now + delay;
      this.schedule(this.origin);
      return;
    }
    if (this.cancelExtra !== null || this.tenant.paused || this.lacking(now).length === 0) return;
    this.cancelExtra = this.deps.clock.after(Math.max(0, this.lastExtraAt + EXTRA_EVERY_MS - now), () => {
      this.cancelExtra = null;
      const at = this.deps.clock.now();
      if (this.circuit.state(at) !== "closed") return;
      this.lastExtraAt = at;
      this.run(this.lacking(at));
    });
  }

  get running(): boolean {
    return this.origin !== null;
  }

  /** The tenant as re-read. Another connection is another truth: its rows are forgotten and answers under way never land. */
  change(tenant: Tenant): void {
    const reconnected = !sameConnection(tenant.connection, this.tenant.connection);
    const otherData = reconnected || tenant.timeZone !== this.tenant.timeZone;
    const { name, intervalMs, paused } = this.tenant;
    if (!otherData && tenant.name === name && tenant.intervalMs === intervalMs && tenant.paused === paused) return;
    const wasRunning = this.running;
    this.tenant = tenant;
    this.halt();
    if (otherData) this.tracks.clear();
    // Whoever changed something wants to see now whether it helped.
    for (const track of this.tracks.all()) track.release();
    this.circuit.succeeded();
    if (wasRunning) this.wake();
    this.publish();
  }

  stop(): void {
    this.halt();
  }

  /** The status of one part, by the key of its ask. */
  part(key: string): PartStatusView {
    return this.tracks.status(key, this.tenant, this.circuit.retryAt(), this.deps.clock.now());
  }

  private halt(): void {
    this.generation += 1;
    this.abort.abort();
    this.abort = new AbortController();
    this.origin = null;
    for (const track of this.tracks.all()) track.inFlight = false;
    for (const cancel of [this.cancelTick, this.cancelExtra, this.cancelLate]) cancel?.();
    this.cancelTick = null;
    this.cancelExtra = null;
    this.cancelLate = null;
  }

  private schedule(atMs: number): void {
    this.cancelTick?.();
    this.cancelTick = this.deps.clock.after(atMs - this.deps.clock.now(), () => this.tick());
  }

  private tick(): void {
    const now = this.deps.clock.now();
    const tracks = this.plan(now);
    if (tracks.length === 0 || this.origin === null) {
      this.halt();
      return;
    }
    if (now >= this.rereadAt) {
      this.rereadAt = now + REREAD_EVERY_MS;
      this.deps.reread();
    }
    const { intervalMs } = this.tenant;
    this.schedule(nextSlot(this.origin, intervalMs, now));
    if (this.tenant.paused) return;
    const state = this.circuit.state(now);
    if (state === "open") {
      this.schedule(this.circuit.retryAt() ?? now);
      return;
    }
    if (state === "half-open") {
      const probe = probeOf(tracks);
      if (probe !== undefined && !tracks.some((track) => track.inFlight)) this.run([probe]);
      return;
    }
    this.ask(tracks.filter((track) => track.due(intervalMs, now)));
  }

  /** Rosters that take turns are a batch of their own: who serves a queue keeps no figure waiting. */
  private ask(tracks: readonly Track[]): void {
    this.run(tracks.filter(({ ask }) => !isInTurn(ask)));
    this.run(nextInTurn(tracks));
  }

  private plan(now: number): readonly Track[] {
    return this.tracks.plan(this.deps.wanted(now), now);
  }

  private lacking(now: number): readonly Track[] {
    const { intervalMs } = this.tenant;
    return this.plan(now).filter(
      (track) => !isInTurn(track.ask) && (track.lacks(track.ask.metrics) || track.isBehind(intervalMs, now)),
    );
  }

  private run(tracks: readonly Track[]): void {
    if (tracks.length === 0) return;
    const sweep: Sweep = {
      pending: tracks.length,
      settled: 0,
      overtime: false,
      agentsAsOf: null,
      undated: [],
      endPatience: () => undefined,
    };
    sweep.endPatience = this.deps.clock.after(PATIENCE_MS, () => {
      sweep.overtime = true;
      if (sweep.settled > 0) this.show(sweep);
    });
    for (const track of tracks) void this.launch(track, sweep);
  }

  private async launch(track: Track, sweep: Sweep): Promise<void> {
    const { clock, clientFor } = this.deps;
    const { generation, tenant } = this;
    const { ask } = track;
    const now = clock.now();
    track.started(now);
    const deadline = new AbortController();
    const cancel = clock.after(PART_DEADLINE_MS, () => deadline.abort());
    const signal = AbortSignal.any([this.abort.signal, deadline.signal]);
    const answer = await take(clientFor(tenant), ask, tenant.timeZone, now, signal).catch((cause: unknown) => {
      this.deps.log.error({ err: cause, tenantId: tenant.id, part: ask.key }, "asking 8x8 failed in an unforeseen way");
      return { ok: false as const, error: UNFORESEEN };
    });
    cancel();
    const timedOut = deadline.signal.aborted;
    // An answer from before a change of the tenant, or from before a stop, never lands.
    if (generation !== this.generation) {
      sweep.endPatience();
      return;
    }
    if (answer.ok) this.landed(track, ask, answer.value, sweep);
    else this.missed(track, ask, timedOut ? TOO_SLOW : answer.error);
    sweep.pending -= 1;
    sweep.settled += 1;
    if (sweep.pending === 0) {
      sweep.endPatience();
      this.show(sweep);
    } else if (sweep.overtime) this.show(sweep);
  }

  private landed(track: Track, ask: Ask, taken: Taken, sweep: Sweep): void {
    const now = this.deps.clock.now();
    this.requests.add(taken.requests, now);
    this.skew.observe(taken.skewMs);
    if (taken.skipped > 0)
      this.deps.log.warn({ tenantId: this.tenant.id, part: ask.key, skipped: taken.skipped }, "rows left out");
    const wasOpen = this.circuit.state(now) !== "closed";
    this.lastGoodAt = now;
    const asOf = ownAsOf(taken.takenAt, taken.requestedAt, now, this.skew);
    if (taken.takenAt === null) sweep.undated.push({ track, taken });
    else sweep.agentsAsOf = asOf;
    track.succeeded({ taken, asOf, fetchedAt: now, metrics: new Set(ask.metrics) });
    if (wasOpen) this.recover(track);
  }

  private missed(track: Track, ask: Ask, error: UpstreamError): void {
    const now = this.deps.clock.now();
    const { intervalMs, id } = this.tenant;
    this.requests.add(1, now);
    const repeated = track.lastError()?.code === error.code;
    const probing = this.circuit.state(now) === "half-open";
    track.failed(error, intervalMs, now, this.deps.random);
    const facts = { tenantId: id, part: ask.key, code: error.code, status: error.status };
    if (repeated) this.deps.log.debug(facts, error.message);
    else this.deps.log.warn(facts, error.message);
    if (error.code === "rate-limited" || this.tracks.allFail()) {
      this.circuit.failed(error, intervalMs, now);
      this.schedule(this.circuit.retryAt() ?? now);
    } else if (probing) this.recover(track);
  }

  /** The half-open probe was answered, if only with a refusal of its own: close, and ask for everything else at once. */
  private recover(probe: Track): void {
    this.circuit.succeeded();
    const now = this.deps.clock.now();
    for (const track of this.tracks.all()) if (track !== probe) track.release();
    const rest = this.plan(now).filter((track) => track !== probe && !track.inFlight);
    this.ask(rest);
    if (this.origin !== null) this.schedule(nextSlot(this.origin, this.tenant.intervalMs, now));
  }

  private show(sweep: Sweep): void {
    for (const { track, taken } of sweep.undated.splice(0)) {
      track.date(taken, borrowedAsOf(taken.requestedAt, sweep.agentsAsOf));
    }
    this.publish();
  }

  private publish(): void {
    this.deps.publish();
    this.cancelLate?.();
    const now = this.deps.clock.now();
    const times = this.tracks.all().flatMap((track) => track.lateAt(this.tenant.intervalMs) ?? []);
    const next = Math.min(...times.filter((at) => at > now));
    this.cancelLate =
      Number.isFinite(next) && this.running ? this.deps.clock.after(next - now, () => this.publish()) : null;
  }
}
