import type { Column } from "../metrics/columns";
import { type Dialect, encode, type Reading, total, type WireValue } from "../metrics/reading";
import type { Metric } from "../metrics/table";
import { type Answer, badRequest } from "./answer";
import type { Page } from "./params";

export interface MetricItem {
  readonly key: string;
  readonly value: WireValue;
}

export interface Row {
  readonly id: string | null;
  readonly name: string;
  readonly groupId?: string;
  readonly groupName?: string;
  readonly metrics?: readonly MetricItem[];
}

export function metricItems<T>(columns: readonly Column<T>[], subject: T, at: number, dialect: Dialect): MetricItem[] {
  return columns.map(({ metric, read }) => ({ key: metric.key, value: encode(metric, read(subject, at), dialect) }));
}

/** The totals row over everything asked for, not over the page alone. */
export function totalsRow<T>(columns: readonly Column<T>[], subjects: readonly T[], at: number, dialect: Dialect): Row {
  const items = columns.flatMap(({ metric, read }): MetricItem[] => {
    if (!isTotalled(metric)) return [];
    const readings: Reading[] = subjects.map((subject) => read(subject, at));
    return [{ key: `total.${metric.key}`, value: encode(metric, total(metric.base, metric.kind, readings), dialect) }];
  });
  return { id: null, name: "totals", metrics: items };
}

function isTotalled(metric: Metric): boolean {
  return metric.kind === "count" || metric.kind === "milliseconds" || metric.kind === "percentage";
}

export interface Paged<T> {
  readonly subjects: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Cuts a page out. A page past the end is refused; an empty list still has its one, empty page. */
export function paged<T>(subjects: readonly T[], { page, size }: Page): Paged<T> {
  const pages = Math.max(1, Math.ceil(subjects.length / size));
  if (page < 0 || page >= pages) {
    throw badRequest(
      `Field 'page' must be greater than or equal to 0 and less than the total number of pages, which is ${pages} for this request`,
    );
  }
  return {
    subjects: subjects.slice(page * size, (page + 1) * size),
    headers: {
      "X-Page": String(page),
      "X-Page-Size": String(size),
      "X-Total-Pages": String(pages),
      "X-Total-Elements": String(subjects.length),
    },
  };
}

/** Keeps those named, in the API's order. One unknown id refuses the whole request. */
export function selected<T>(
  subjects: readonly T[],
  ids: readonly string[] | null,
  idOf: (subject: T) => string,
  field: string,
): readonly T[] {
  if (ids === null || ids.length === 0) return subjects;
  const known = new Set(subjects.map(idOf));
  for (const id of ids) if (!known.has(id)) throw badRequest(`Invalid value '${id}' for field '${field}'`);
  const wanted = new Set(ids);
  return subjects.filter((subject) => wanted.has(idOf(subject)));
}

export const ok = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  body,
  headers,
});
