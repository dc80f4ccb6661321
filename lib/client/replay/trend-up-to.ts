import type { TrendSeries, TrendView } from "@/lib/contracts/live";

/** Of a trend the minutes that end with the one that begins at `lastMs` (epoch ms), as many as `spanMs` has. */
export function trendUpTo(trend: TrendView, lastMs: number, spanMs: number): TrendView {
  const begin = firstAfter(trend.minutes, lastMs - spanMs);
  const end = firstAfter(trend.minutes, lastMs);
  const cut = <T>(values: readonly T[]): T[] => values.slice(begin, end);
  const { total } = trend;
  const shortened: TrendSeries = {
    waiting: cut(total.waiting),
    longestWait: cut(total.longestWait),
    entered: cut(total.entered),
    answered: cut(total.answered),
    abandoned: cut(total.abandoned),
    serviceLevel: cut(total.serviceLevel),
    available: cut(total.available),
  };
  return {
    minutes: cut(trend.minutes),
    total: shortened,
    waitingByQueue: mapped(trend.waitingByQueue, cut),
    ...(trend.tiles !== undefined && { tiles: mapped(trend.tiles, cut) }),
  };
}

/** How many of the rising minutes are at or before a moment. */
function firstAfter(minutes: readonly number[], moment: number): number {
  const index = minutes.findIndex((minute) => minute > moment);
  return index === -1 ? minutes.length : index;
}

type Series = TrendSeries["waiting"];

function mapped(series: Readonly<Record<string, Series>>, cut: (values: Series) => Series): Record<string, Series> {
  return Object.fromEntries(Object.entries(series).map(([key, values]) => [key, cut(values)]));
}
