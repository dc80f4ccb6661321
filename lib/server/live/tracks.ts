import "server-only";
import type { PartStatusView } from "@/lib/contracts/live";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { Wanted } from "./needs";
import { type Ask, isOnlyRecorded, planSweep } from "./plan";
import { isInTurn, isRoster, ROSTER_KEPT_MS } from "./rosters";
import { iso, Track } from "./track";

/** Rows older than this are dropped once nobody watches them: an empty board says more than last hour's numbers. */
const FORGET_AFTER_MS = 120_000;

/**
 * Which part tries whether 8x8 answers again: one that is not known to be refused whatever the state of 8x8 is (a metric that is gone would
 * keep all the others dark); among such, each in turn.
 */
export function probeOf(tracks: readonly Track[]): Track | undefined {
  return (
    tracks.find((track) => track.lastError()?.retryable !== false) ??
    tracks.toSorted((a, b) => a.startedAt - b.startedAt)[0]
  );
}

/** The parts of one tenant that are asked for now, and for two more minutes those that were. */
export class Tracks {
  private readonly byKey = new Map<string, Track>();
  private plannedKeys: ReadonlySet<string> = new Set();

  /** `sinceMs`: since when the tenant is known, for parts never asked for. */
  constructor(private readonly sinceMs: number) {}

  /** The tracks that the next sweep would serve, from what is watched now. */
  plan(views: readonly Wanted[], nowMs: number): readonly Track[] {
    // Needed by few plans and made of up to five thousand agents, so only on demand: every asker and every new stream plans.
    let roster: ReadonlySet<string> | null = null;
    const asks = planSweep(views, {
      agent: (id) => {
        roster ??= new Set((this.byKey.get("agents")?.held?.taken.agents ?? []).map((agent) => agent.id));
        return roster.has(id);
      },
      queueIds: () => this.byKey.get("queues")?.held?.taken.queues.map(({ id }) => id) ?? null,
    });
    this.plannedKeys = new Set(asks.map((ask) => ask.key));
    this.forget(nowMs);
    return asks.map((ask) => this.track(ask, nowMs));
  }

  get(key: string): Track | undefined {
    return this.byKey.get(key);
  }

  all(): readonly Track[] {
    return [...this.byKey.values()];
  }

  /**
   * What is asked for with every sweep, by which the tenant's state is told: a roster that takes its turn says nothing of it, nor does
   * what the recorder alone wants, unless nobody watches.
   */
  steady(): readonly Track[] {
    const steady = this.all().filter(({ ask }) => this.plannedKeys.has(ask.key) && !isInTurn(ask));
    const watched = steady.filter(({ ask }) => !isOnlyRecorded(ask));
    return watched.length > 0 ? watched : steady;
  }

  /** Whether the newest attempt of all that is asked for with every sweep has failed. */
  allFail(): boolean {
    return this.steady().every((track) => track.isFailing());
  }

  clear(): void {
    this.byKey.clear();
  }

  /** Drops what is neither asked for nor recent. */
  private forget(nowMs: number): void {
    for (const [key, track] of this.byKey) {
      const old = nowMs - (track.held?.fetchedAt ?? 0) > (isRoster(track.ask) ? ROSTER_KEPT_MS : FORGET_AFTER_MS);
      if (old && !track.inFlight && !this.plannedKeys.has(key)) this.byKey.delete(key);
    }
  }

  /** Before polling starts again after a pause without viewers: drops all that is old. */
  restart(nowMs: number): void {
    this.plannedKeys = new Set();
    this.forget(nowMs);
  }

  /** The status of one part, by the key of its ask; a part never asked for is connecting. */
  status(key: string, tenant: Tenant, circuitRetryAt: number | null, nowMs: number): PartStatusView {
    const track = this.byKey.get(key);
    if (track !== undefined) return track.status(tenant.intervalMs, tenant.paused, circuitRetryAt, nowMs);
    const state = tenant.paused ? "paused" : "connecting";
    const status = { state, code: null, message: null, since: iso(this.sinceMs), retryAt: null } as const;
    return { status, asOf: null, fetchedAt: null };
  }

  private track(ask: Ask, nowMs: number): Track {
    const known = this.byKey.get(ask.key);
    if (known !== undefined) {
      known.ask = ask;
      return known;
    }
    const track = new Track(ask, nowMs);
    this.byKey.set(ask.key, track);
    return track;
  }
}
