import type { Bins } from "./bins";
import { goesOnFrom, type Readings } from "./cumulative";
import { keepingOf } from "./recorded";
import { queueSubject } from "./subject";
import { readingsOf, type Units } from "./units";

/** A range that is not over, cut at the bin that runs. */
export interface Cut {
  /** How many bins are over. */
  readonly over: number;
  /** When the bin after them begins, epoch ms. */
  readonly atMs: number;
  /** The others, and the last that is over: an average goes on from its last reading. */
  readonly rest: Bins;
}

/** Null where no bin of the range's last day is over by then, or the range is. @param overToMs what came before has all been said, epoch ms */
export function cutAt(bins: Bins, overToMs: number): Cut | null {
  const day = bins.days.at(-1);
  const over = bins.starts.findLastIndex((start) => start <= overToMs);
  const [fromMs, atMs] = [bins.starts[over - 1], bins.starts[over]];
  if (day === undefined || fromMs === undefined || atMs === undefined) return null;
  if (fromMs < day.fromMs || overToMs >= bins.toMs) return null;
  return { over, atMs, rest: { fromMs, toMs: bins.toMs, starts: bins.starts.slice(over - 1), days: [day] } };
}

/** What is kept of queues on the last day of a range. */
interface Kept {
  /** The names under which they are kept. */
  readonly names: readonly string[];
  readonly queueIds: readonly string[];
}

/**
 * What a day's counters must go on with so that all that was told of its bins before a cut stays true. A counter is judged by its whole day
 * (cumulative.ts): one that falls takes back something of what came before.
 */
export class Footing {
  private readonly counters: readonly string[];
  /** By the counter's place and the queue's. */
  private readonly least: Float64Array;
  /** Whether something was known that is not any more: where it comes back its gap lacks a part (lacking.ts). */
  private readonly isLost: boolean;
  private readonly queueIds: readonly string[];
  /** How many numbers it takes. */
  readonly size: number;

  constructor(
    bins: Bins,
    units: Units,
    private readonly atMs: number,
    { names, queueIds }: Kept,
  ) {
    this.queueIds = queueIds;
    this.counters = names.filter((name) => keepingOf(name) === "counter");
    const day = bins.days.at(-1);
    const before = { ...units, begun: Math.min(units.begun, Math.round((atMs - units.fromMs) / units.unitMs)) };
    this.least = new Float64Array(this.counters.length * queueIds.length);
    this.size = this.least.length;
    let place = 0;
    const readingsIn = (name: string, id: string) => {
      const column = units.of(name, queueSubject(id));
      return column === null || day === undefined ? null : readingsOf(day, before, bins, column);
    };
    for (const name of this.counters)
      for (const id of queueIds) {
        const own = readingsIn(name, id);
        this.least[place] = own === null ? 0 : goesOnFrom(own.readings, own.context);
        place += 1;
      }
    const others = names.filter((name) => keepingOf(name) === "level" || keepingOf(name) === "last");
    this.isLost = others.some((name) => queueIds.some((id) => isLost(readingsIn(name, id)?.readings)));
  }

  /** Whether they do so. @param units of the same queues, from before the cut on */
  holds(units: Units): boolean {
    if (this.isLost) return false;
    const from = Math.round((this.atMs - units.fromMs) / units.unitMs);
    const subjects = this.queueIds.map(queueSubject);
    let place = 0;
    for (const name of this.counters)
      for (const subject of subjects) {
        const column = units.of(name, subject);
        let least = this.least[place] ?? 0;
        place += 1;
        for (let unit = from; column !== null && unit < units.begun; unit += 1) {
          const value = column[unit] ?? Number.NaN;
          if (value < least) return false;
          if (value > least) least = value;
        }
      }
    return true;
  }
}

function isLost(values: Readings | undefined): boolean {
  return values !== undefined && Number.isNaN(values.at(-1)) && values.some((value) => !Number.isNaN(value));
}
