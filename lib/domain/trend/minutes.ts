const MINUTE_MS = 60_000;

/** The start of the minute that a moment (epoch ms) lies in, epoch ms. */
export function minuteOf(epochMs: number): number {
  return Math.floor(epochMs / MINUTE_MS) * MINUTE_MS;
}

/** One reading at a moment; a series that is null, or left out all through a minute, has a gap there. */
interface MinuteSample {
  /** Epoch ms, anywhere in its minute. */
  readonly minute: number;
  readonly values: Readonly<Record<string, number | null>>;
}

export interface MinuteRing {
  /**
   * Remembers a sample. In the same minute a later value replaces the earlier one of its series, null included; a series
   * that is left out keeps what it had. A sample from before the newest minute (a clock set back) is ignored.
   */
  push(sample: MinuteSample): void;
  /** What is known of a minute later than it was: fills gaps of remembered minutes, and replaces nothing that was pushed. */
  fill(sample: MinuteSample): void;
  /** Starts of the remembered minutes, oldest first, epoch ms: always `size` of them, none before the first sample. */
  minutes(): number[];
  /** One series over `minutes()`; null is a gap. An unknown series is all gaps. */
  series(name: string): (number | null)[];
  /** Names of the series that have a value in the remembered minutes. */
  names(): string[];
}

/**
 * The last `size` minutes of any number of series in fixed memory: 8 bytes a minute and series (500 queues × 60 minutes
 * are 240 KB). A series without a value in all of its minutes is forgotten, so queues that come and go do not pile up.
 */
export function createMinuteRing(size = 60): MinuteRing {
  // NaN marks a gap: typed arrays know no null.
  const columns = new Map<string, Float64Array>();
  let newest: number | null = null;

  const slotOf = (minute: number) => (((minute / MINUTE_MS) % size) + size) % size;

  function clearSlots(from: number, to: number): void {
    const count = Math.min(size, (to - from) / MINUTE_MS);
    for (const [name, column] of columns) {
      for (let back = 0; back < count; back += 1) column[slotOf(to - back * MINUTE_MS)] = Number.NaN;
      if (column.every(Number.isNaN)) columns.delete(name);
    }
  }

  function columnFor(name: string): Float64Array {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const made = new Float64Array(size).fill(Number.NaN);
    columns.set(name, made);
    return made;
  }

  function minutes(): number[] {
    if (newest === null) return [];
    const last = newest;
    return Array.from({ length: size }, (_, index) => last - (size - 1 - index) * MINUTE_MS);
  }

  return {
    push(sample) {
      const minute = minuteOf(sample.minute);
      if (!Number.isFinite(minute) || (newest !== null && minute < newest)) return;
      if (newest !== null && newest < minute) clearSlots(newest, minute);
      newest = minute;
      const slot = slotOf(minute);
      for (const [name, value] of Object.entries(sample.values)) {
        if (value !== null && Number.isFinite(value)) columnFor(name)[slot] = value;
        else columns.get(name)?.fill(Number.NaN, slot, slot + 1);
      }
    },
    fill(sample) {
      const minute = minuteOf(sample.minute);
      if (newest === null || minute > newest || !(minute > newest - size * MINUTE_MS)) return;
      for (const [name, value] of Object.entries(sample.values)) {
        if (value === null || !Number.isFinite(value)) continue;
        const column = columnFor(name);
        const slot = slotOf(minute);
        if (Number.isNaN(column[slot])) column[slot] = value;
      }
    },
    minutes,
    series(name) {
      const column = columns.get(name);
      return minutes().map((minute) => {
        const value = column?.[slotOf(minute)] ?? Number.NaN;
        return Number.isNaN(value) ? null : value;
      });
    },
    names: () => [...columns.keys()],
  };
}

/**
 * How much a series changed over its last minutes ("+9 in 5 min"): the newest value less the one `minutes` before it; null
 * when either is a gap or before the series began.
 */
export function changeOver(series: readonly (number | null)[], minutes: number): number | null {
  const now = series[series.length - 1] ?? null;
  const then = series[series.length - 1 - minutes] ?? null;
  return now === null || then === null ? null : now - then;
}
