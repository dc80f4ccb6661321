import { combination } from "@/lib/domain/combine/combination";
import { keysFor } from "@/lib/domain/combine/keys-for";
import { metricsIn } from "@/lib/domain/expression/metrics-in";
import { parseExpression } from "@/lib/domain/expression/parse";
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
  type Measure,
  type QueueSelection,
  type Target,
} from "./measure";
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

/**
 * One figure of all rows of a measure, with everything that it is combined from. A calculated one needs that of every metric that its
 * expression names; one that is gone needs nothing.
 */
export function needsOfMeasure(measure: Measure, { document }: NeedsContext): TileNeeds {
  if (measure.of !== "calculated") return needsOfMetric(measure.metric, measure, true);
  return joinNeeds(metricsOfCalculated(measure.id, document).map((key) => needsOfMetric(key, measure, true)));
}

/** The metrics that a calculated one is made of; none where it is gone or cannot be read. */
export function metricsOfCalculated(calculated: string, document: BoardDocument): readonly string[] {
  const expression = document.calculated.find(({ id }) => id === calculated)?.expression;
  const read = expression === undefined ? undefined : parseExpression(expression);
  return read?.ok === true ? metricsIn(read.value) : [];
}

/** Another metric of the rows that a measure is of, combined in the same way. */
export function needsOfTarget(target: Target, measure: Measure): TileNeeds {
  return target.by === "metric" ? needsOfMetric(target.metric, measure, true) : NO_NEEDS;
}

/** What a figure is held against by the rule that applies: the tile's own, the board's, the tenant's or what is built in. */
export function needsOfRule(measure: Measure, own: TileThresholds, context: NeedsContext): TileNeeds {
  return joinNeeds(limitsOf(measure, own, context).map((metric) => needsOfMetric(metric, measure, true)));
}

/** A column of queues or agents: its figure row by row, and what each row's is held against. */
export function needsOfColumn(key: string, rows: ColumnRows, own: TileThresholds, context: NeedsContext): TileNeeds {
  const id = calculatedId(key);
  const measure: Measure =
    id !== null && rows.of === "queues" ? { of: "calculated", id, queues: rows.queues } : { ...rows, metric: key };
  const keys = id === null ? [key] : metricsOfCalculated(id, context.document);
  const isOfSeveral = (one: string) =>
    findMetric(one)?.inQueue === true && rows.of === "agents" && areSeveral(rows.agents);
  return joinNeeds(
    [...keys, ...limitsOf(measure, own, context)].map((one) => needsOfMetric(one, measure, isOfSeveral(one))),
  );
}

/** What an agent did for several queues is one figure over those. */
function areSeveral(agents: AgentSelection): boolean {
  return "queues" in agents && agents.queues.length > 1;
}

/** The rows of a table. */
type ColumnRows =
  | { readonly of: "queues"; readonly queues: QueueSelection }
  | { readonly of: "agents"; readonly agents: AgentSelection };

/** Whom a selection means: those of queues are told by the queues' rosters. */
export function needsOfAgents(agents: AgentSelection): TileNeeds {
  return "queues" in agents ? needs({ rosters: agents.queues }) : NO_NEEDS;
}

/** Something that 8x8 says of an agent, or one of the counts that are made from states. */
export function needsOfAgentKey(key: string): TileNeeds {
  if (AGENT_COUNTS.includes(key)) return needs({ agents: AGENT_STATE_KEYS });
  return findMetric(key)?.inQueue === true ? needs({ inQueue: [key] }) : needs({ agents: [key] });
}

function limitsOf(measure: Measure, own: TileThresholds, { document, tenant }: NeedsContext): readonly string[] {
  const subject = subjectOfMeasure(measure);
  const { rule } = inherit(thresholdKey(subject), { tile: own, board: document.thresholds, tenant });
  return rule === null ? [] : limitMetrics(rule, unitOf(subject, document));
}

function unitOf(subject: Subject, document: BoardDocument): FigureUnit {
  const calculated = subject.of === "calculated" && document.calculated.find(({ id }) => id === subject.id);
  return calculated ? calculated.unit : (subjectFacts(subject)?.unit ?? "count");
}

/**
 * A metric of the rows that a measure is of, as far as such rows have it: of all of them together, or of each alone. Queues' figures may be
 * judged by the queues' own SLA, so that comes with them.
 */
function needsOfMetric(metric: string, measure: Measure, together: boolean): TileNeeds {
  if (measure.of === "agents") {
    if (!isOffered(metric, "agents", "queueAgents") && !AGENT_COUNTS.includes(metric)) return NO_NEEDS;
    const keys = keysFor("agents", metric, together);
    return joinNeeds([needsOfAgents(measure.agents), ...keys.map(needsOfAgentKey)]);
  }
  if (measure.of === "groups")
    return isOffered(metric, "groups") ? needs({ groups: keysFor("groups", metric, together) }) : NO_NEEDS;
  if (!isOffered(metric, "queues")) return NO_NEEDS;
  const { queues } = measure;
  const several = together && !("ids" in queues && queues.ids.length === 1);
  const own = needs({ queues: [...keysFor("queues", metric, several), ...QUEUE_STATE_KEYS] });
  // An agent of several queues counts once, so it must be known who they are.
  return several && combination("queues", metric).by === "distinct-agents"
    ? joinNeeds([own, needs({ agents: AGENT_STATE_KEYS, rosters: "ids" in queues ? queues.ids : "all" })])
    : joinNeeds([own]);
}

function isOffered(metric: string, ...families: readonly Family[]): boolean {
  return families.some((family) => findMetric(metric)?.families.includes(family));
}
