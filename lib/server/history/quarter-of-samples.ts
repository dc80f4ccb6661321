import "server-only";
import { mostOf } from "@/lib/domain/history/metric";
import { MINUTE_MS, QUARTER_MS } from "@/lib/domain/history/quarter";
import { keepingOf } from "@/lib/domain/history/recorded";
import type { Subject } from "@/lib/domain/history/subject";
import type { Column } from "./codec/column";
import type { StoredSample } from "./samples";

/** What is kept of one quarter: by the name that a metric is kept under, by subject. */
export type QuarterValues = ReadonlyMap<string, ReadonlyMap<Subject, number>>;

const LAST_MINUTE_MS = QUARTER_MS - MINUTE_MS;

/**
 * The minutes of a quarter as one value for each metric (lib/domain/history/recorded.ts says how).
 *
 * @param samples oldest first
 * @param isOver a counter's reading at the end of a quarter is that of its last minute, and unknown without; of one that runs it is the
 *   newest so far
 * @param metrics those alone; without, all
 */
export function quarterOfSamples(
  samples: readonly StoredSample[],
  quarterMs: number,
  isOver: boolean,
  metrics?: ReadonlySet<string>,
): QuarterValues {
  const columns = columnsOf(samples);
  const quarter = new Map<string, Map<Subject, number>>();
  const under = (name: string) => {
    const values = quarter.get(name) ?? new Map<Subject, number>();
    quarter.set(name, values);
    return values;
  };
  for (const metric of namesOf(samples)) {
    if (metrics?.has(metric) === false) continue;
    const places = samples.map((sample) => sample.metrics.indexOf(metric));
    const keeping = keepingOf(metric);
    const values = under(metric);
    const most = keeping === "level" ? under(mostOf(metric)) : null;
    for (const [subject, own] of columns) {
      const seen = seenOf(own, places);
      if (seen.known === 0) continue;
      if (keeping === "counter") {
        const isAtEnd = !isOver || samples[seen.at]?.minuteMs === quarterMs + LAST_MINUTE_MS;
        if (isAtEnd) values.set(subject, seen.last);
      } else if (keeping === "last") values.set(subject, seen.last);
      else if (keeping === "peak") values.set(subject, seen.most);
      else {
        values.set(subject, Math.round((seen.sum / seen.known) * 100) / 100);
        most?.set(subject, seen.most);
      }
    }
  }
  return quarter;
}

function namesOf(samples: readonly StoredSample[]): ReadonlySet<string> {
  return new Set(samples.flatMap(({ metrics }) => metrics));
}

/** For each subject the columns of the samples, in their order. */
function columnsOf(samples: readonly StoredSample[]): ReadonlyMap<Subject, readonly (Column | undefined)[]> {
  const columns = new Map<Subject, (Column | undefined)[]>();
  for (const [place, { block }] of samples.entries())
    for (const [subject, column] of block) {
      const own = columns.get(subject) ?? Array<Column | undefined>(samples.length).fill(undefined);
      own[place] = column;
      columns.set(subject, own);
    }
  return columns;
}

/** What was seen of one metric of one subject: how often, its sum and its most, the last value and in which sample. */
interface Seen {
  readonly known: number;
  readonly sum: number;
  readonly most: number;
  readonly last: number;
  readonly at: number;
}

function seenOf(columns: readonly (Column | undefined)[], places: readonly number[]): Seen {
  let known = 0;
  let sum = 0;
  let most = Number.NEGATIVE_INFINITY;
  let last = Number.NaN;
  let at = -1;
  for (let index = 0; index < columns.length; index += 1) {
    const value = columns[index]?.[places[index] ?? -1] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    known += 1;
    sum += value;
    if (value > most) most = value;
    last = value;
    at = index;
  }
  return { known, sum, most, last, at };
}
