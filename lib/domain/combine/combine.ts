import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { Metrics, RowKind } from "@/lib/domain/snapshot";
import { metricNumber, sumKnown } from "@/lib/domain/state/metric-number";
import { countAgents } from "./agent-count";
import { measuredOn } from "./base";
import { combination } from "./combination";
import { figureOf } from "./figure";
import type { Base, Combination, CountedAgents, WhyNot } from "./forms";
import {
  type CombinedRow,
  meanOver,
  meanSetting,
  type Portion,
  type Quotient,
  ratioOver,
  withoutNoise,
} from "./over-rows";

/** One figure over several rows. */
export interface Combined {
  /** In the metric's unit (count, ms, 0–100); null is no data or a problem, never zero. */
  readonly value: number | null;
  /** Rows that had data; for agents counted once each, agents. */
  readonly of: number;
  /** What a share or an average is measured on over all those rows; null for all else. */
  readonly base: number | null;
  /** The row that a greatest value comes from, the first where several are equal. */
  readonly worst: { readonly id: string; readonly name: string } | null;
  /** `cannot-combine`: these rows have no such figure, `why` says the reason. `no-base`: not from what 8x8 sends at this moment. */
  readonly problem: "cannot-combine" | "no-base" | null;
  readonly why: WhyNot | null;
}

export interface CombineContext {
  /** What the rows are. */
  readonly of: RowKind;
  /** The agents on the rosters of the rows; null when nobody asked for them: then agents of several queues are not counted. */
  readonly agents: readonly { readonly id: string; readonly metrics: Metrics }[] | null;
}

const NO_DATA: Combined = { value: null, of: 0, base: null, worst: null, problem: null, why: null };

/**
 * A metric's one figure over rows, by its `combination`. One row's figure is 8x8's own. Rows without data are left out.
 *
 * @param key as 8x8 spells it
 * @param rows of one kind, with the metrics that `keysFor` names
 */
export function combine(key: string, rows: readonly CombinedRow[], context: CombineContext): Combined {
  const how = combination(context.of, key);
  if (how.by === "none" && how.why === "not-a-number") return cannot(how.why);
  const [only, ...others] = distinct(key, rows, context.of);
  if (only === undefined) return NO_DATA;
  return others.length === 0 ? ofOne(key, only, how) : ofSeveral(key, [only, ...others], how, context);
}

function cannot(why: WhyNot): Combined {
  return { ...NO_DATA, problem: "cannot-combine", why };
}

/** What an agent did at all is one figure, in however many rows; what an agent did in a queue is another in each. */
function distinct(key: string, rows: readonly CombinedRow[], of: RowKind): readonly CombinedRow[] {
  if (of === "agents" && findMetric(key)?.inQueue === true) return rows;
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function ofOne(key: string, { id, name, metrics }: CombinedRow, how: Combination): Combined {
  const value = figureOf(metrics, key);
  if (value === null) return NO_DATA;
  const base = how.by === "ratio" ? how.over : how.by === "weighted" ? how.weight : null;
  return {
    ...NO_DATA,
    value,
    of: 1,
    base: base === null ? null : measuredOn(metrics, base),
    worst: how.by === "maximum" ? { id, name } : null,
  };
}

function ofSeveral(key: string, rows: readonly CombinedRow[], how: Combination, { agents }: CombineContext): Combined {
  switch (how.by) {
    case "sum":
      return summed(key, rows);
    case "maximum":
      return greatest(key, rows);
    case "ratio": {
      const portions = rows.map((row) => portion(row, key, metricNumber(row.metrics, how.of), how.over));
      return divided(ratioOver(portions), how.times, how.capped ? 100 : null);
    }
    case "weighted":
      return divided(meanOver(rows.map((row) => portion(row, key, figureOf(row.metrics, key), how.weight))), 1, null);
    case "setting":
      return setting(key, rows, how.weight);
    case "distinct-agents":
      return counted(agents, how.state);
    case "none":
      return cannot(how.why);
  }
}

function portion({ metrics }: CombinedRow, key: string, part: number | null, base: Base): Portion {
  return { part, base: measuredOn(metrics, base), hasFigure: figureOf(metrics, key) !== null || (part ?? 0) > 0 };
}

function summed(key: string, rows: readonly CombinedRow[]): Combined {
  const values = rows.map(({ metrics }) => figureOf(metrics, key));
  return { ...NO_DATA, value: sumKnown(values), of: values.filter((value) => value !== null).length };
}

function greatest(key: string, rows: readonly CombinedRow[]): Combined {
  let most = NO_DATA;
  let of = 0;
  for (const { id, name, metrics } of rows) {
    const value = figureOf(metrics, key);
    if (value === null) continue;
    of += 1;
    if (most.value === null || value > most.value) most = { ...NO_DATA, value, worst: { id, name } };
  }
  return { ...most, of };
}

function divided({ value, of, base, isMissingBase }: Quotient, times: number, most: number | null): Combined {
  if (isMissingBase) return { ...NO_DATA, problem: "no-base" };
  if (value === null) return { ...NO_DATA, of, base };
  const figure = withoutNoise(value * times);
  return { ...NO_DATA, value: most === null ? figure : Math.min(most, figure), of, base };
}

/** What the rows agree on; where they do not, their mean by what their figures are measured on. */
function setting(key: string, rows: readonly CombinedRow[], weight: Base | null): Combined {
  const set = rows.flatMap(({ metrics }) => {
    const value = metricNumber(metrics, key);
    return value === null ? [] : [{ value, weight: weight === null ? 0 : (measuredOn(metrics, weight) ?? 0) }];
  });
  if (weight === null && set.some(({ value }) => value !== set[0]?.value)) return cannot("settings-differ");
  return { ...NO_DATA, value: meanSetting(set), of: set.length };
}

function counted(agents: CombineContext["agents"], state: CountedAgents): Combined {
  return agents === null ? cannot("shared-agents") : { ...NO_DATA, ...countAgents(agents, state) };
}
