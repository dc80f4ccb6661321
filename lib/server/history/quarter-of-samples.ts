import "server-only";
import { mostOf } from "@/lib/domain/history/metric";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { keepingOf } from "@/lib/domain/history/recorded";
import type { Subject } from "@/lib/domain/history/subject";
import type { StoredSample } from "./samples";

/** What is kept of one quarter: by the name that a metric is kept under, by subject. */
export type QuarterValues = ReadonlyMap<string, ReadonlyMap<Subject, number>>;

const LAST_MINUTE_MS = QUARTER_MS - 60_000;

/**
 * The minutes of a quarter as one value for each metric (lib/domain/history/recorded.ts says how).
 *
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
  const quarter = new Map<string, Map<Subject, number>>();
  const set = (name: string, subject: Subject, value: number) => {
    const values = quarter.get(name) ?? new Map<Subject, number>();
    quarter.set(name, values.set(subject, value));
  };
  for (const [metric, bySubject] of valuesOf(samples, metrics)) {
    const keeping = keepingOf(metric);
    for (const [subject, seen] of bySubject) {
      const values = seen.map(({ value }) => value);
      if (keeping === "counter") {
        const last = seen.at(-1);
        const isAtEnd = !isOver || last?.minuteMs === quarterMs + LAST_MINUTE_MS;
        if (last !== undefined && isAtEnd) set(metric, subject, last.value);
      } else if (keeping === "last") set(metric, subject, values.at(-1) ?? Number.NaN);
      else if (keeping === "peak") set(metric, subject, Math.max(...values));
      else {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        set(metric, subject, Math.round(mean * 100) / 100);
        set(mostOf(metric), subject, Math.max(...values));
      }
    }
  }
  return quarter;
}

type Seen = { readonly minuteMs: number; readonly value: number }[];

function valuesOf(
  samples: readonly StoredSample[],
  wanted: ReadonlySet<string> | undefined,
): Map<string, Map<Subject, Seen>> {
  const all = new Map<string, Map<Subject, Seen>>();
  for (const { minuteMs, metrics, block } of samples) {
    for (const [place, metric] of metrics.entries()) {
      if (wanted?.has(metric) === false) continue;
      const bySubject = all.get(metric) ?? new Map<Subject, Seen>();
      all.set(metric, bySubject);
      for (const [subject, column] of block) {
        const value = column[place] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        const seen = bySubject.get(subject);
        if (seen === undefined) bySubject.set(subject, [{ minuteMs, value }]);
        else seen.push({ minuteMs, value });
      }
    }
  }
  return all;
}
