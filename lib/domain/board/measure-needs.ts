import { combination } from "@/lib/domain/combine/combination";
import { keysFor } from "@/lib/domain/combine/keys-for";
import { type Family, findMetric } from "@/lib/domain/metrics/catalogue";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import type { BoardDocument } from "./document";
import { limitMetrics, ruleOfDocument } from "./limit-metrics";
import {
  AGENT_COUNTS,
  type AgentSelection,
  calculatedId,
  calculatedKey,
  type Measure,
  type QueueSelection,
  type Target,
} from "./measure";
import { metricsNamed } from "./metrics-named";
import { joinNeeds, NO_NEEDS, needs, type TileNeeds } from "./needs";

/** What a queue is judged by out of the box: its own SLA, and what tells how much the day's service level proves. */
export const QUEUE_STATE_KEYS = [
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "slaPercentage.today",
  "slaPercentageTarget.today",
  "slaTimeThreshold.today",
  "acceptedInSla.today",
  "entered.today",
  "shortAbandoned.today",
  "availableIdle.rt",
  "handling.rt",
] as const;

/** What tells what an agent is doing, and for how long (see lib/domain/state/agent-state). */
export const AGENT_STATE_KEYS = [
  "status.rt",
  "statusCode.rt",
  "timeOnStatus.rt",
  "activeQueues.rt",
  "activeInteractionsCount.rt",
] as const;

/** The key by which thresholds know a measure: 8x8's, or "calc:<id>". */
export function measureKey(measure: Measure): string {
  return measure.of === "calculated" ? calculatedKey(measure.id) : measure.metric;
}

/** A figure, and whose it is. Queues' figures may be judged by the queues' own SLA, so that comes with them. */
export function needsOfMeasure(measure: Measure, document: BoardDocument): TileNeeds {
  if (measure.of === "groups") return needs({ groups: [measure.metric] });
  if (measure.of === "agents") return joinNeeds([needsOfAgentKey(measure.metric), needsOfAgents(measure.agents)]);
  return needsOfQueueKey(measureKey(measure), measure.queues, document);
}

/** A figure of queues by its key; a calculated one needs every metric that its expression names. */
function needsOfQueueKey(key: string, queues: QueueSelection, document: BoardDocument): TileNeeds {
  const id = calculatedId(key);
  const calculated = document.calculated.find((one) => one.id === id);
  const keys = id === null ? [key] : metricsNamed(calculated?.expression ?? "");
  if (keys.length === 0) return NO_NEEDS;
  return joinNeeds([needs({ queues: QUEUE_STATE_KEYS }), ...keys.map((one) => needsOfCombined(one, queues))]);
}

/** A metric of queues with what its figure over several is made from; agents of several queues are counted from their rows. */
function needsOfCombined(key: string, queues: QueueSelection): TileNeeds {
  const isSeveral = !("ids" in queues) || queues.ids.length > 1;
  const own = needs({ queues: keysFor("queues", key, isSeveral) });
  if (!isSeveral || combination("queues", key).by !== "distinct-agents") return own;
  const rosters = "ids" in queues ? queues.ids : "all";
  return joinNeeds([own, needs({ agents: AGENT_STATE_KEYS, rosters })]);
}

/** Something that 8x8 says of an agent, or one of the counts that are made from states. */
export function needsOfAgentKey(key: string): TileNeeds {
  if (AGENT_COUNTS.includes(key)) return needs({ agents: AGENT_STATE_KEYS });
  const keys = keysFor("agents", key, true);
  return findMetric(key)?.inQueue === true ? needs({ inQueue: keys }) : needs({ agents: keys });
}

/** Whom a selection means: those of queues are told by the queues' rosters. */
export function needsOfAgents(agents: AgentSelection): TileNeeds {
  return "queues" in agents ? needs({ rosters: agents.queues }) : NO_NEEDS;
}

/** Another metric of the rows that a measure is of; a queue's SLA comes with every figure of queues. */
export function needsOfTarget(target: Target, measure: Measure): TileNeeds {
  return target.by === "metric" ? needsOfSibling(target.metric, measure) : NO_NEEDS;
}

/** What the rule of a tile, or else the board's, holds a figure against. */
export function needsOfRule(measure: Measure, own: TileThresholds, document: BoardDocument): TileNeeds {
  const rule = ruleOfDocument(own, measureKey(measure), document.thresholds);
  return rule === null ? NO_NEEDS : joinNeeds(limitMetrics(rule).map((metric) => needsOfSibling(metric, measure)));
}

/** A column of queues or agents: its figure row by row, and what each row's is held against. */
export function needsOfColumn(measure: Measure, own: TileThresholds, document: BoardDocument): TileNeeds {
  return joinNeeds([needsOfMeasure(measure, document), needsOfRule(measure, own, document)]);
}

/** Another metric of the same rows, as far as rows of that kind have it. */
function needsOfSibling(metric: string, measure: Measure): TileNeeds {
  const families = findMetric(metric)?.families ?? [];
  const has = (...kinds: readonly Family[]) => kinds.some((kind) => families.includes(kind));
  if (measure.of === "agents") return has("agents", "queueAgents") ? needsOfAgentKey(metric) : NO_NEEDS;
  if (measure.of === "groups") return has("groups") ? needs({ groups: [metric] }) : NO_NEEDS;
  return has("queues") ? needs({ queues: [metric] }) : NO_NEEDS;
}
