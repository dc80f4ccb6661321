/** Readings in a row; NaN is a gap, because typed arrays know no null. */
export type Readings = Float64Array;

export interface CounterContext {
  /** The reading that came before the first; NaN: unknown. */
  readonly before: number;
  /** The day whose counter it is begins with the first interval. */
  readonly isDayStart: boolean;
  /** How many of a day's first readings may still be the day before's. */
  readonly late: number;
}

/**
 * How much a day's counter has counted since the beginning, at the beginning and after each interval: one value more than
 * there are readings, never falling, NaN where nothing is known. What was counted between two known moments is their
 * difference, whatever is missing between them.
 *
 * A counter falls for three reasons. 8x8 corrects it a little: nothing is counted, and what was counted before is taken back as
 * far as the correction goes, so that the day's sum stays what the counter says. An answer was wrong (it falls deep and comes
 * back): that reading is left out. Or it began anew, at the tenant's midnight or wherever 8x8 sees one (it falls deep and
 * stays there): what it shows then is all new. Where the day has that at another time than midnight, another zone was counted
 * by: the counter came over midnight with what it had, as far as it was seen to.
 *
 * @param readings what the counter showed at the end of each interval
 * @param total where it is written
 */
export function cumulative(
  readings: Readings,
  { before, isDayStart, late }: CounterContext,
  total: Readings = new Float64Array(readings.length + 1),
): Readings {
  total[0] = isDayStart ? 0 : before;
  total.set(readings, 1);
  if (isDayStart) total.fill(Number.NaN, 1, beginOfToday(total, before, late));
  if (isRising(total)) return total;
  leaveOutDips(total);
  const beganAnew = joinStarts(total);
  if (isDayStart && beganAnew) total[0] = atMidnight(total, before, late);
  takeBack(total);
  return total;
}

/**
 * The least that a counter must show next, and never fall from, so that what `cumulative` says of these readings stays as it is, and goes on with what
 * it shows. Infinity: whatever comes next may tell that of these something was wrong, missing or the day before's.
 */
export function goesOnFrom(readings: Readings, { before, isDayStart, late }: CounterContext): number {
  let last = isDayStart || Number.isNaN(before) ? 0 : before;
  let highest = isDayStart || Number.isNaN(before) ? Number.NEGATIVE_INFINITY : before;
  for (let index = 0; index < readings.length; index += 1) {
    const value = readings[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (isDeep(value, highest)) return Number.POSITIVE_INFINITY;
    highest = Math.max(highest, value);
    last = value;
  }
  // What comes after a gap tells that it is one.
  const wasSeen = highest > Number.NEGATIVE_INFINITY || !Number.isNaN(before);
  if (wasSeen && Number.isNaN(readings.at(-1) ?? before)) return Number.POSITIVE_INFINITY;
  if (!isDayStart) return last;
  if (readings.length < late) return Number.POSITIVE_INFINITY;
  const total = new Float64Array(readings.length + 1);
  total.set(readings, 1);
  return beginOfToday(total, before, late) > 1 ? Number.POSITIVE_INFINITY : last;
}

/** What is counted in each interval, of what `cumulative` says; NaN where either end is unknown. */
export function countsOf(total: Readings): Readings {
  return Float64Array.from({ length: total.length - 1 }, (_, index) => between(total, index, index + 1));
}

/** What was counted from one place of what `cumulative` says to another; NaN where either is unknown. */
export function between(total: Readings, from: number, to: number): number {
  return (total[to] ?? Number.NaN) - (total[from] ?? Number.NaN);
}

/** Nearly every day of nearly every queue: nothing to mend. */
function isRising(total: Readings): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < total.length; index += 1) {
    const value = total[index] ?? Number.NaN;
    if (value < last) return false;
    if (value > last) last = value;
  }
  return true;
}

/**
 * The first place after midnight whose reading is today's. 8x8's data are some seconds old: right after midnight they may be
 * those of the day before, till the counter falls. While it has not, nobody knows, nor where it never shows anything else.
 */
function beginOfToday(total: Readings, before: number, late: number): number {
  let highest = before > 0 ? before : Number.NEGATIVE_INFINITY;
  let last = 0;
  for (let index = 1; index <= late && index < total.length; index += 1) {
    const value = total[index] ?? Number.NaN;
    if (isDeep(value, highest)) break;
    if (Number.isNaN(value)) continue;
    highest = Math.max(highest, value);
    last = index;
  }
  if (last === 0 || before === 0) return 1;
  const next = knownFrom(total, last + 1);
  if (next === total.length) return before > 0 ? next : 1;
  if (total.subarray(1).every((value) => Number.isNaN(value) || value === before)) return total.length;
  const isWrong = highest !== before && comesBack(total, next, highest);
  return isDeep(total[next] ?? 0, highest) && !isWrong ? next : 1;
}

/** Where the counter of a day stood at midnight that begins anew at another time as well; NaN: nobody knows. */
function atMidnight(total: Readings, before: number, late: number): number {
  const first = knownFrom(total, 1);
  const value = total[first] ?? 0;
  if (value === 0 || before === 0 || isDeep(value, before)) return 0;
  return first <= late ? before : Number.NaN;
}

/** The first place from there on whose reading is known; one after the last where there is none. */
function knownFrom(total: Readings, from: number): number {
  let index = from;
  while (index < total.length && Number.isNaN(total[index])) index += 1;
  return index;
}

/** A fall to half or less is no correction. */
function isDeep(value: number, highest: number): boolean {
  return value < highest && value <= highest / 2;
}

/** Readings that fall deep and are followed by one that is as high as before. */
function leaveOutDips(total: Readings): void {
  const later = new Float64Array(total.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let index = total.length - 1; index >= 0; index -= 1) {
    later[index] = most;
    const value = total[index] ?? Number.NaN;
    if (value > most) most = value;
  }
  // What began anew may come as far as the day before did, hours later: a wrong answer is followed by a right one at once.
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < total.length; index += 1) {
    const value = total[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const isDip = isDeep(value, highest) && (later[index] ?? 0) >= highest && comesBack(total, index, highest);
    if (isDip) total[index] = Number.NaN;
    else highest = isDeep(value, highest) ? value : Math.max(highest, value);
  }
}

/** Readings for which a wrong answer is waited out. */
const WRONG_AT_MOST = 4;

function comesBack(total: Readings, from: number, highest: number): boolean {
  let looked = 0;
  for (let index = from + 1; index < total.length && looked < WRONG_AT_MOST; index += 1) {
    const value = total[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    looked += 1;
    if (value >= highest) return true;
  }
  return false;
}

/** A counter that begins anew goes on from where it was; after a gap nobody knows from where. Whether it ever did. */
function joinStarts(total: Readings): boolean {
  let beganAnew = false;
  let shift = 0;
  let previous = Number.NaN;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < total.length; index += 1) {
    const value = total[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (isDeep(value, highest)) {
      beganAnew = true;
      shift = previous;
      highest = value;
    } else highest = Math.max(highest, value);
    previous = value + shift;
    total[index] = previous;
  }
  return beganAnew;
}

/** From the end: nothing before a correction may stand higher than it. */
function takeBack(total: Readings): void {
  let least = Number.POSITIVE_INFINITY;
  for (let index = total.length - 1; index >= 0; index -= 1) {
    const value = total[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    least = Math.min(least, value);
    total[index] = least;
  }
}
