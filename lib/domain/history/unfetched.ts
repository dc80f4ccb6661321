import { FETCHED_MS } from "./missing";
import { reportedCountOf } from "./reported";

/** Why what was not recorded was not fetched from 8x8 either, as far as it concerns who looks at a chart. */
export const UNFETCHED = [
  /** 8x8 gives no reports to the key: somebody has to change that. */
  "refused",
  "fetching",
  /** It will be tried by itself. */
  "later",
] as const;
export type Unfetched = (typeof UNFETCHED)[number];

interface Shown {
  /** When each interval begins, epoch ms. */
  readonly starts: readonly number[];
  readonly toMs: number;
  readonly series: readonly { readonly metric: string; readonly values: readonly (number | null)[] }[];
}

interface Reach {
  readonly nowMs: number;
  /** Of earlier quarters 8x8 knows nothing, epoch ms; null while that is not known. */
  readonly reachesFromMs: number | null;
}

/** Whether an interval that is over has no count of what 8x8 would report of it. */
export function lacksReport({ starts, toMs, series }: Shown, { nowMs, reachesFromMs }: Reach): boolean {
  const from = Math.max(nowMs - FETCHED_MS, reachesFromMs ?? 0);
  const counts = series.filter(({ metric }) => reportedCountOf(metric) !== null);
  return starts.some((start, at) => {
    const isOver = (starts[at + 1] ?? toMs) <= nowMs;
    return isOver && start >= from && counts.some(({ values }) => values[at] == null);
  });
}
