type Series = readonly (number | null)[];

/** What a queue did minute by minute, the newest last, of the same length; null is a gap. */
export interface LastHour {
  /** Came and were answered in the minute; the running minute is a gap. */
  readonly entered: Series;
  readonly answered: Series;
  /** Today's answers in time, and what the service level is measured on, as they stood at the minute's end. */
  readonly inTime: Series;
  readonly measured: Series;
}

/** A count, and the time in which it came about, ms. */
export interface Counted {
  readonly count: number;
  readonly spanMs: number;
}

const MINUTE_MS = 60_000;

/** What the last so many minutes sum up to, over those that are known; null where none is. */
export function countOver(series: Series, minutes: number): Counted | null {
  const known = series.slice(-minutes).filter((count) => count !== null);
  if (known.length === 0) return null;
  return { count: known.reduce((sum, count) => sum + count, 0), spanMs: known.length * MINUTE_MS };
}

/**
 * How much today's two counts grew over the last so many minutes: from the value that long ago to the newest. Null over a gap
 * at either end, and over the tenant's midnight or a correction, where they fall.
 */
export function growthOver({ inTime, measured }: LastHour, minutes: number) {
  const newest = measured.findLastIndex((value) => value !== null);
  const [timeNow, allNow] = [inTime[newest] ?? null, measured[newest] ?? null];
  const [timeThen, allThen] = [inTime[newest - minutes] ?? null, measured[newest - minutes] ?? null];
  if (timeNow === null || allNow === null || timeThen === null || allThen === null) return null;
  const grown = { inTime: timeNow - timeThen, measured: allNow - allThen };
  if (grown.inTime < 0 || grown.measured < 0) return null;
  // What a level is measured on comes of a rounded percentage, so it may seem to grow by less than what was answered in time.
  return { ...grown, measured: Math.max(grown.inTime, grown.measured), spanMs: minutes * MINUTE_MS };
}
