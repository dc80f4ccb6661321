import type { BoardDocument } from "@/lib/domain/board/document";
import { AGENT_COUNTS, type GroupSelection, type Measure, type QueueSelection } from "@/lib/domain/board/measure";
import { metricsOfCalculated } from "@/lib/domain/board/measure-needs";
import { keysFor } from "@/lib/domain/combine/keys-for";
import type { SheetData } from "./data";
import { measured } from "./measured";

/**
 * The figure of a measure in a recorded moment; null where what it is made of was not recorded, so nobody knows it. Of agents only how many
 * are in each state is recorded, over the whole tenant: who they were, and whom they served, is not.
 *
 * @param recorded the metrics that were recorded in that moment
 * @param data the moment's rows, agents as `recordedAgents` makes them
 */
export function recordedFigure(
  measure: Measure,
  document: BoardDocument,
  recorded: ReadonlySet<string>,
  data: SheetData,
): number | null {
  const isKnown =
    measure.of === "agents"
      ? "all" in measure.agents && AGENT_COUNTS.includes(measure.metric) && data.known.has("agents")
      : data.known.has(measure.of === "groups" ? "groups" : "queues") &&
        keysOf(measure, document).every((key) => recorded.has(key));
  return isKnown ? measured(measure, document, data).value : null;
}

/** All that the figure is made of: a calculation over part of it would be another figure. */
function keysOf(measure: Exclude<Measure, { of: "agents" }>, document: BoardDocument): readonly string[] {
  if (measure.of === "groups") return keysFor("groups", measure.metric, isOfSeveral(measure.groups));
  const metrics = measure.of === "calculated" ? metricsOfCalculated(measure.id, document) : [measure.metric];
  return metrics.flatMap((metric) => keysFor("queues", metric, isOfSeveral(measure.queues)));
}

function isOfSeveral(selection: QueueSelection | GroupSelection): boolean {
  return !("ids" in selection && selection.ids.length === 1);
}
