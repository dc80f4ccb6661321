import type { Measure, Target } from "@/lib/domain/board/measure";
import { needsOfMeasure, needsOfTarget } from "@/lib/domain/board/measure-needs";
import { joinNeeds } from "@/lib/domain/board/needs";
import { editMeasure } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** One figure beside what it is compared with: what number, gauge and bar have in common. */
export function figureKind<
  Options extends { readonly measure: Measure; readonly target: Target },
>(): TileKind<Options> {
  return {
    family: "numbers",
    headline: true,
    needs: ({ measure, target }, context) =>
      joinNeeds([needsOfMeasure(measure, context), needsOfTarget(target, measure)]),
    measures: ({ measure, target }) => [{ name: "value", measure }, ...targetFigure(target, measure)],
    refer: (options, edit) => ({ ...options, measure: editMeasure(options.measure, edit) }),
  };
}

/** A target that is another metric of the same rows is a figure of its own. */
function targetFigure(target: Target, measure: Measure) {
  if (target.by !== "metric") return [];
  // A calculated figure is one of queues.
  const of: Measure =
    measure.of === "calculated"
      ? { of: "queues", metric: target.metric, queues: measure.queues }
      : { ...measure, metric: target.metric };
  return [{ name: "target", measure: of }];
}
