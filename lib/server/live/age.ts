import "server-only";

const SKEW_TOLERANCE_MS = 2000;
const PLAUSIBLE_AGE_MS = 15_000;

/**
 * How far 8x8's clock is ahead of ours, held steady. The Date header it is read from has a resolution of one second, so a reading within 2 s of
 * the held one is noise: following it would make every age and every ticking duration jitter. Below 2 s it counts as none.
 */
export class Skew {
  private held: number | null = null;

  observe(skewMs: number | null): void {
    if (skewMs === null) return;
    if (this.held === null || Math.abs(skewMs - this.held) > SKEW_TOLERANCE_MS) this.held = skewMs;
  }

  /** An instant of 8x8's clock on ours, epoch ms. */
  ours(theirsMs: number): number {
    const skew = this.held ?? 0;
    return Math.abs(skew) > SKEW_TOLERANCE_MS ? theirsMs - skew : theirsMs;
  }
}

/**
 * When rows that tell their own moment were taken, epoch ms on our clock: 8x8's moment (`lastStatusChange + timeOnStatus`), however old, so that
 * data which stopped moving shows its age; never later than the answer. Without one, when it was asked for.
 */
export function ownAsOf(takenAt: number | null, requestedAt: number, fetchedAt: number, skew: Skew): number {
  return takenAt === null ? requestedAt : Math.min(skew.ours(takenAt), fetchedAt);
}

/**
 * When rows without a moment of their own (queues, groups) were taken: as the agents of the same sweep, whose data 8x8 refreshes together with
 * theirs, where that is plausible (not after the request, at most 15 s before it); else when they were asked for.
 */
export function borrowedAsOf(requestedAt: number, agentsAsOf: number | null): number {
  if (agentsAsOf === null || agentsAsOf > requestedAt || requestedAt - agentsAsOf > PLAUSIBLE_AGE_MS)
    return requestedAt;
  return agentsAsOf;
}
