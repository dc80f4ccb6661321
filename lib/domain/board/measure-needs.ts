import { type Family, findMetric } from "@/lib/domain/metrics/catalogue";
import { inherit, type Rules } from "@/lib/domain/threshold/inherit";
import { limitMetrics } from "@/lib/domain/threshold/limits";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { type FigureUnit, type Subject, subjectFacts, thresholdKey } from "@/lib/domain/threshold/subject";
import type { BoardDocument } from "./document";
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

/** What decides about a tile's needs besides its options. */
export interface NeedsContext {
  readonly document: BoardDocument;
  /** The tenant's own rules by `thresholdKey`. */
  readonly tenant: Rules;
}

/** What thresholds know a measure as. */
export function subjectOfMeasure(measure: Measure): Subject {
  return measure.of === "calculated"
    ? { of: "calculated", id: measure.id }
    : { of: measure.of, metric: measure.metric };
}

/** A figure, and whose it is. Queues' figures may be judged by the queues' own SLA, so that comes with them. */
export function needsOfMeasure(measure: Measure, context: NeedsContext): TileNeeds {
  if (measure.of === "groups") return needs({ groups: [measure.metric] });
  if (measure.of === "agents") return joinNeeds([needsOfAgentKey(measure.metric), needsOfAgents(measure.agents)]);
  return needsOfQueueKey(measure.of === "calculated" ? calculatedKey(measure.id) : measure.metric, context);
}

/** A figure of queues by its key; a calculated one needs every metric that its expression names. */
function needsOfQueueKey(key: string, { document }: NeedsContext): TileNeeds {
  const id = calculatedId(key);
  const calculated = document.calculated.find((one) => one.id === id);
  const keys = id === null ? [key] : metricsNamed(calculated?.expression ?? "");
  return keys.length === 0 ? NO_NEEDS : needs({ queues: [...new Set([...keys, ...QUEUE_STATE_KEYS])] });
}

/** Something that 8x8 says of an agent, or one of the counts that are made from states. */
export function needsOfAgentKey(key: string): TileNeeds {
  if (AGENT_COUNTS.includes(key)) return needs({ agents: AGENT_STATE_KEYS });
  return findMetric(key)?.inQueue === true ? needs({ inQueue: [key] }) : needs({ agents: [key] });
}

/** Whom a selection means: those of queues are told by the queues' rosters. */
export function needsOfAgents(agents: AgentSelection): TileNeeds {
  return "queues" in agents ? needs({ rosters: agents.queues }) : NO_NEEDS;
}

/** Another metric of the rows that a measure is of; a queue's SLA comes with every figure of queues. */
export function needsOfTarget(target: Target, measure: Measure): TileNeeds {
  return target.by === "metric" ? needsOfSibling(target.metric, measure) : NO_NEEDS;
}

/** What a figure is held against by the rule that applies: the tile's own, the board's, the tenant's or what is built in. */
export function needsOfRule(measure: Measure, own: TileThresholds, { document, tenant }: NeedsContext): TileNeeds {
  const subject = subjectOfMeasure(measure);
  const { rule } = inherit(thresholdKey(subject), { tile: own, board: document.thresholds, tenant });
  if (rule === null) return NO_NEEDS;
  return joinNeeds(limitMetrics(rule, unitOf(subject, document)).map((metric) => needsOfSibling(metric, measure)));
}

function unitOf(subject: Subject, document: BoardDocument): FigureUnit {
  const calculated = subject.of === "calculated" && document.calculated.find(({ id }) => id === subject.id);
  return calculated ? calculated.unit : (subjectFacts(subject)?.unit ?? "count");
}

/** A column of queues or agents: its figure row by row, and what each row's is held against. */
export function needsOfColumn(key: string, of: ColumnOf, own: TileThresholds, context: NeedsContext): TileNeeds {
  const id = calculatedId(key);
  const measure: Measure =
    id !== null && of.of === "queues" ? { of: "calculated", id, queues: of.queues } : { ...of, metric: key };
  return joinNeeds([needsOfMeasure(measure, context), needsOfRule(measure, own, context)]);
}

/** The rows of a table. */
type ColumnOf =
  | { readonly of: "queues"; readonly queues: QueueSelection }
  | { readonly of: "agents"; readonly agents: AgentSelection };

/** Another metric of the same rows, as far as rows of that kind have it. */
function needsOfSibling(metric: string, measure: Measure): TileNeeds {
  const families = findMetric(metric)?.families ?? [];
  const has = (...kinds: readonly Family[]) => kinds.some((kind) => families.includes(kind));
  if (measure.of === "agents") return has("agents", "queueAgents") ? needsOfAgentKey(metric) : NO_NEEDS;
  if (measure.of === "groups") return has("groups") ? needs({ groups: [metric] }) : NO_NEEDS;
  return has("queues") ? needs({ queues: [metric] }) : NO_NEEDS;
}
