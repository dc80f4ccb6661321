import "server-only";
import { limited, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";

export interface CheckLimits {
  readonly windowMs: number;
  /** Checks that one person, and everybody together, may begin within a window. */
  readonly perPerson: number;
  readonly inAll: number;
  /** Checks of different people under way at once. */
  readonly atOnce: number;
}

/** A check asks 8x8 up to nine times, and 8x8 limits how often a key may ask. */
export const CHECK_LIMITS: CheckLimits = { windowMs: 60_000, perPerson: 10, inAll: 30, atOnce: 5 };

/** A check that may go ahead. */
interface Turn {
  /** Aborted when the same person begins another check. */
  readonly signal: AbortSignal;
  end(): void;
}

export interface CheckLimiter {
  begin(userId: string): Result<Turn, Refusal>;
}

/** Limits checks in this process: one at a time for a person, where a later one ends the earlier, and so many a minute. */
export function createCheckLimiter(now: () => number, limits: CheckLimits = CHECK_LIMITS): CheckLimiter {
  let begun: { readonly userId: string; readonly at: number }[] = [];
  const running = new Map<string, AbortController>();

  /** When the window has room again for one of these, ms from now; 0 when it has. */
  function waitFor(earlier: readonly { readonly at: number }[], most: number): number {
    const first = earlier[earlier.length - most];
    return first === undefined ? 0 : Math.max(1, first.at + limits.windowMs - now());
  }

  return {
    begin(userId) {
      begun = begun.filter(({ at }) => at > now() - limits.windowMs);
      const own = begun.filter((check) => check.userId === userId);
      const waitMs = Math.max(waitFor(own, limits.perPerson), waitFor(begun, limits.inAll));
      if (waitMs > 0) return tooManyChecks(waitMs);
      if (!running.has(userId) && running.size >= limits.atOnce) return tooManyChecks(1000);
      begun.push({ userId, at: now() });
      running.get(userId)?.abort();
      const controller = new AbortController();
      running.set(userId, controller);
      return ok({
        signal: controller.signal,
        end: () => void (running.get(userId) === controller && running.delete(userId)),
      });
    },
  };
}

function tooManyChecks(waitMs: number) {
  return limited("too-many-checks", "There were many checks within a minute. Wait a little and check again.", waitMs);
}
