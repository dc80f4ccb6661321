import "server-only";
import { type LimitPolicy, waitAfter } from "./attempts";

/** How many subjects are remembered; beyond it the one that tried the longest ago goes. */
const MOST_SUBJECTS = 10_000;

/** An attempt that was counted before it was judged. */
interface CountedAttempt {
  /** 0: it may go ahead; else it was not counted, ms. */
  readonly waitMs: number;
  /** It was no failure: it does not count. */
  forgive(): void;
}

/**
 * What was tried lately, by whoever or from wherever, in the memory of this process: what a flood would make the database do is what it is to be
 * spared. Lost with a restart, which is no help to anybody who guesses: there are far more guesses than restarts.
 */
export class RecentAttempts {
  private readonly bySubject = new Map<string, readonly number[]>();

  constructor(private readonly policy: LimitPolicy) {}

  /** Notes another failure; answers how long its subject is to wait, ms: 0 while that many are free. One that is told to wait counts no more. */
  note(subject: string | null, nowMs: number): number {
    return this.begin(subject, nowMs).waitMs;
  }

  /** Counts an attempt before it is judged, so that many at once do not outrun the count. `subject` null: nobody knows, and nothing is counted. */
  begin(subject: string | null, nowMs: number): CountedAttempt {
    if (subject === null) return { waitMs: 0, forgive: () => undefined };
    const recent = (this.bySubject.get(subject) ?? []).filter((at) => at > nowMs - this.policy.windowMs);
    const waitMs = waitAfter(recent, nowMs, this.policy);
    this.keep(subject, waitMs > 0 ? recent : [...recent, nowMs]);
    let isCounted = waitMs === 0;
    const forgive = (): void => {
      const counted = this.bySubject.get(subject) ?? [];
      const index = counted.indexOf(nowMs);
      if (isCounted && index >= 0)
        this.bySubject.set(subject, [...counted.slice(0, index), ...counted.slice(index + 1)]);
      isCounted = false;
    };
    return { waitMs, forgive };
  }

  private keep(subject: string, attempts: readonly number[]): void {
    this.bySubject.delete(subject);
    this.bySubject.set(subject, attempts);
    for (const oldest of this.bySubject.keys()) {
      if (this.bySubject.size <= MOST_SUBJECTS) break;
      this.bySubject.delete(oldest);
    }
  }
}
