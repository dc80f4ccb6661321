import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { UpstreamState, UpstreamStatus } from "@/lib/domain/snapshot";
import type { UpstreamError } from "@/lib/server/eightx8/errors";

/** After how many intervals without newer data a part is late. */
const LATE_AFTER_INTERVALS = 3;
/** The code of a part that is late though no request failed: 8x8 answers too slowly or its data stands still. */
const OVERDUE = "overdue";

/** What is known about one part's attempts. Instants in epoch ms. */
export interface Attempts {
  readonly asOf: number | null;
  /** The newest attempt's error; null when it succeeded or nothing was tried. */
  readonly error: UpstreamError | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly retryAt: number | null;
  readonly paused: boolean;
  readonly intervalMs: number;
}

export type Verdict = Omit<UpstreamStatus, "since">;

const PLAIN = { code: null, message: null, retryAt: null } as const;

/** The rule of honesty: what may be claimed about a part at `nowMs`. Time alone moves fresh to late. */
export function judge(attempts: Attempts, nowMs: number): Verdict {
  const { asOf, error, failures } = attempts;
  if (attempts.paused) return { state: "paused", ...PLAIN };
  const old = asOf !== null && nowMs >= lateAt(asOf, attempts.intervalMs);
  if (error !== null) {
    const retryAt = attempts.retryAt === null ? null : new Date(attempts.retryAt).toISOString();
    const state = !error.retryable || failures >= 2 || old ? "failing" : "late";
    return { state, code: error.code, message: error.message, retryAt };
  }
  if (asOf === null) return { state: "connecting", ...PLAIN };
  if (!old) return { state: "fresh", ...PLAIN };
  const message = `8x8 has sent nothing newer than ${new Date(asOf).toISOString()}; the numbers are older than they should be.`;
  return { state: "late", code: OVERDUE, message, retryAt: null };
}

/** 8x8 refreshes its data this often (API fact): asked more often, it would look late without any fault. */
const UPSTREAM_EVERY_MS = 5000;

/** From when on data of this age is late, epoch ms. */
export function lateAt(asOf: number, intervalMs: number): number {
  return asOf + LATE_AFTER_INTERVALS * Math.max(intervalMs, UPSTREAM_EVERY_MS);
}

const RANK: Record<UpstreamState, number> = { fresh: 0, connecting: 1, paused: 2, late: 3, failing: 4 };

/** The worst of some statuses; among equals the one that has lasted longest. */
export function worst(statuses: readonly UpstreamStatus[], nowMs: number): UpstreamStatus {
  const [first, ...rest] = statuses;
  if (first === undefined) return { state: "connecting", since: new Date(nowMs).toISOString(), ...PLAIN };
  return rest.reduce((a, b) => {
    const difference = RANK[b.state] - RANK[a.state];
    return difference > 0 || (difference === 0 && b.since < a.since) ? b : a;
  }, first);
}

/** Whether a view has something to say: data, or a failure. */
export function hasNews({ upstream }: Pick<LiveView, "upstream">): boolean {
  return upstream.state !== "connecting" && upstream.code !== OVERDUE;
}
