import type { LiveView } from "@/lib/contracts/live";
import { type Freshness, freshness, liveForMs } from "@/lib/domain/freshness";
import type { RowKind } from "@/lib/domain/snapshot";

/** How old a part's numbers are, and how far those that tick may have gone on since. */
export interface PartAge {
  readonly level: Freshness["level"];
  /** When the numbers were true, epoch ms; null before the first. */
  readonly asOf: number | null;
  /** Time by which ticking values have grown, ms; from the end of the live time on it stands. */
  readonly elapsed: number;
  /** Whether durations may tick on: only while the numbers are live. */
  readonly ticking: boolean;
}

/**
 * The age of one part of a view at `now`. Durations tick while the data are live; from then on they stand where they
 * were last shown, since nobody knows whether the customer still waits. They never jump back while the data stand still.
 */
export function partAge(view: LiveView, kind: RowKind, now: number): PartAge {
  const taken = view.parts[kind].asOf;
  const parsed = taken === null ? Number.NaN : Date.parse(taken);
  const asOf = Number.isFinite(parsed) ? parsed : null;
  const { level } = freshness(asOf, view.board.intervalMs, now);
  const elapsed = asOf === null ? 0 : Math.min(Math.max(0, now - asOf), liveForMs(view.board.intervalMs));
  return { level, asOf, elapsed, ticking: level === "live" };
}

/** When what is no longer live was true, epoch ms; null while it is live, so that nothing renders again merely because it was refreshed. */
export function agedSince({ level, asOf }: Pick<PartAge, "level" | "asOf">): number | null {
  return level === "stale" || level === "old" ? asOf : null;
}
