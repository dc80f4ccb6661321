import "server-only";
import type { TrendView } from "@/lib/contracts/live";

type Series = (number | null)[];

/** A trend laid out over these minutes (epoch ms): what it does not reach, and what begins at `toMs` or later, is a gap. `null`: all of it is. */
export function trendOver(
  minutes: readonly number[],
  trend: TrendView | null,
  toMs = Number.POSITIVE_INFINITY,
): TrendView {
  const known = (trend?.minutes ?? []).filter((minute) => minute < toMs);
  const places = new Map(known.map((minute, place) => [minute, place]));
  const over = (series: Series = []): Series =>
    minutes.map((minute) => {
      const place = places.get(minute);
      return place === undefined ? null : (series[place] ?? null);
    });
  const each = (lines: Readonly<Record<string, Series>>) =>
    Object.fromEntries(Object.entries(lines).map(([name, series]) => [name, over(series)]));
  const total = trend?.total;
  return {
    minutes: [...minutes],
    total: {
      waiting: over(total?.waiting),
      longestWait: over(total?.longestWait),
      entered: over(total?.entered),
      answered: over(total?.answered),
      abandoned: over(total?.abandoned),
      serviceLevel: over(total?.serviceLevel),
      available: over(total?.available),
    },
    waitingByQueue: each(trend?.waitingByQueue ?? {}),
    ...(trend?.tiles !== undefined && { tiles: each(trend.tiles) }),
  };
}
