import type { Measure, Target } from "@/lib/domain/board/measure";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { serviceLevelOver } from "@/lib/domain/state/service-level-over";
import { limitsOf } from "@/lib/domain/threshold/limits";
import { type Figure, figureCells } from "../figure";
import { type Measured, measured } from "../measured";
import { lineName, type TileContext, type TileResult } from "../tile-context";

interface FigureOptions {
  readonly measure: Measure;
  readonly target: Target;
  /** Minutes over which the change is told; null for none. */
  readonly comparison?: number | null;
}

/** A number, a gauge, a bar: one figure with its level and its target, and how it changed. */
export function evaluateFigure(
  { measure, target, comparison = null }: FigureOptions,
  context: TileContext,
): TileResult {
  const { tile, document, data, settings } = context;
  const made = measured(measure, document, data);
  const past = comparison === null ? null : settings.past(lineName(tile.id), comparison);
  const figure: Figure = {
    ...judgedFigure(made, context),
    target: targetOf(target, made),
    change: past === null || made.value === null ? null : made.value - past,
  };
  const calculated = measure.of === "calculated" ? document.calculated.find(({ id }) => id === measure.id) : undefined;
  return {
    ...(calculated !== undefined && { name: calculated.name }),
    cells: figureCells(figure),
    lines: [made.value],
  };
}

/** A measured figure under the tile's rule. */
function judgedFigure(made: Measured, { tile, judging }: TileContext, name = ""): Figure {
  const { value, unit, from, ticks, problem, worst, of, subject, around } = made;
  const verdict = judging.verdict(`${tile.id}\n${name}`, {
    subject,
    thresholds: tile.thresholds,
    value,
    unit,
    grows: ticks,
    around,
  });
  return {
    value,
    unit,
    level: verdict.level,
    since: verdict.since,
    from,
    ticks,
    problem,
    // A row without a name is nobody who could be named.
    worst: worst?.name || null,
    target: null,
    change: null,
    of: of > 1 ? of : null,
    rule: verdict.rule,
  };
}

/** What the figure is held against, in its unit; null where there is none. */
function targetOf(target: Target, made: Measured): number | null {
  switch (target.by) {
    case "none":
      return null;
    case "number":
      return target.value;
    case "metric":
      return made.around.other(target.metric);
    case "sla":
      return made.unit === "percentage" ? serviceTarget(made) : ownThreshold(made);
  }
}

/** The queues' target of the service level, weighted as it is; zero at 8x8 means that none was set. */
function serviceTarget({ around: { rows } }: Measured): number | null {
  const [only, second] = rows;
  const target =
    only !== undefined && second === undefined
      ? metricNumber(only.metrics, "slaPercentageTarget.today")
      : serviceLevelOver(rows).target;
  return target !== null && target > 0 ? target : null;
}

/** The threshold of the queue that the figure comes from, ms. */
function ownThreshold({ unit, around }: Measured): number | null {
  const own = { by: "sla", share: 1, plus: 0, grace: false } as const;
  const rule = { direction: "above", near: null, breach: own, forMs: 0, recover: 0, hours: null, top: false } as const;
  return limitsOf(rule, unit, around).breach;
}
