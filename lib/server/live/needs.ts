import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { needsOfRule } from "@/lib/domain/board/measure-needs";
import { needs, type TileNeeds } from "@/lib/domain/board/needs";
import { needsOfDocument } from "@/lib/domain/board/tile-facts";
import { DEFAULT_BOARD_NEEDS } from "@/lib/domain/boards/default-board";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";
import { metricsOf } from "@/lib/domain/metrics/catalogue";
import { JUDGED_OF_QUEUES, limitsQueues } from "@/lib/domain/sheet/row-levels";
import { FACT_KEYS } from "@/lib/domain/staffing/queue-facts";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Shown } from "./shown";

/** Which page of a board is watched: the whole board, or one queue's or one agent's page. A queue wins over an agent. */
export interface Scope {
  readonly queueId?: string;
  readonly agentId?: string;
  /** The board as somebody is designing it, which only its editors may watch. */
  readonly draft?: true;
  /** A document that nobody stored, by a name of its content: pictures of boards that may come to be, for those who design. */
  readonly sample?: string;
  /** Who and what there is to be shown, by name, whatever the board itself shows: for those who design it. */
  readonly namesOnly?: true;
  /** What a display may know of agents; absent where the board's viewers watch, who may know all of it. A feed of its own for each. */
  readonly privacy?: Exclude<DisplayPrivacy, "full">;
}

/** Whether it is one queue's or one agent's page rather than a whole board. */
export function isPage({ queueId, agentId }: Scope): boolean {
  return queueId !== undefined || agentId !== undefined;
}

/** Whether what it is of came with the request. */
export function isAsked(scope: Scope): boolean {
  return isPage(scope) || scope.sample !== undefined;
}

/** What one view shows, by metric key; an empty list of keys asks for the rows' names alone. */
interface BoardNeeds {
  readonly queues: readonly string[];
  readonly agents: readonly string[];
  readonly groups: readonly string[];
}

/** The queues whose agents must be known, because nobody else may be shown; null: everybody may. */
type Team = readonly string[] | null;

export type ViewNeeds =
  | {
      readonly kind: "board";
      readonly metrics: BoardNeeds;
      /** Metrics of queues that the tenant's own limits hold others against: asked for, never shown. */
      readonly heldAgainst: readonly string[];
      readonly team: Team;
    }
  /** A board that somebody designed: what its tiles are made of. */
  | { readonly kind: "sheet"; readonly needs: TileNeeds; readonly team: Team }
  | { readonly kind: "queue"; readonly queueId: string }
  | {
      readonly kind: "agent";
      readonly agentId: string;
      readonly queues: readonly string[];
      readonly heldAgainst: readonly string[];
      readonly team: Team;
    }
  /** A page of a queue that the board does not have, be there such a queue elsewhere or not. */
  | { readonly kind: "nothing" };

/** What is asked of 8x8 for: the views that are watched, and what the recorder keeps. */
export type Wanted = ViewNeeds | { readonly kind: "recorded" };

/** What the trend memory samples; asked for with every board and queue so that it has no holes while somebody watches. */
export const TREND_KEYS = [
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "entered.today",
  "accepted.today",
  "abandoned.today",
  "slaPercentage.today",
  "availableIdle.rt",
] as const;

/** What comes next of a queue depends on all that share agents with it: figures of every queue, who is at work, who serves which. */
export const OUTLOOK_NEEDS: ViewNeeds = {
  kind: "sheet",
  needs: needs({ queues: FACT_KEYS, agents: ["status.rt"], rosters: "all" }),
  team: null,
};

/** From these two 8x8's own moment of the data is read (API fact: lastStatusChange + timeOnStatus), so they are always asked for. */
export const MOMENT_KEYS = ["lastStatusChange.rt", "timeOnStatus.rt"] as const;

const STATUS_NOW = new Set([
  "status.rt",
  "statusCode.rt",
  "timeOnStatus.rt",
  "timeOnStatusCode.rt",
  "lastStatusChange.rt",
  "lastStatusCodeChange.rt",
]);
const IN_QUEUE_TODAY = new Set([
  "offered",
  "accepted",
  "rejected",
  "rejectTimeout",
  "averageHandlingTime",
  "averageWrapUpTime",
  "averageHoldTime",
  "transfersInitiated",
]);

export const ALL_QUEUE_KEYS: readonly string[] = metricsOf("queues").map((metric) => metric.key);
export const ALL_AGENT_KEYS: readonly string[] = metricsOf("agents").map((metric) => metric.key);

/** An agent on a queue's page: what they are doing, and what they did for this queue today. */
export const QUEUE_AGENT_KEYS: readonly string[] = metricsOf("queueAgents")
  .filter((metric) =>
    IN_QUEUE_TODAY.has(metric.base) ? metric.inQueue && metric.period === "today" : STATUS_NOW.has(metric.key),
  )
  .map((metric) => metric.key);

/** Boards that make themselves have no rules of their own. */
const NO_DOCUMENT = emptyDocument("none", "none");

/** One metric of groups, because none would mean all; queues and agents are always asked for some. */
const NAMES_ALONE: BoardNeeds = { queues: [], agents: [], groups: ["enabled.rt"] };

/**
 * A team board has no groups: their numbers count agents of other queues.
 * @param rules the tenant's own
 */
export function needsOf(scope: Scope, shown: Shown, design: BoardDocument | null = null, rules: Rules = {}): ViewNeeds {
  return shown.hasAgents
    ? needsOfAll(scope, shown, design, rules)
    : withoutAgents(needsOfAll(scope, shown, design, rules));
}

/** Where nobody may know of agents, none are asked for. */
function withoutAgents(needs: ViewNeeds): ViewNeeds {
  if (needs.kind === "sheet") return { ...needs, needs: { ...needs.needs, agents: [], inQueue: [], rosters: [] } };
  return needs.kind === "board" ? { ...needs, metrics: { ...needs.metrics, agents: [] } } : needs;
}

function needsOfAll(scope: Scope, shown: Shown, design: BoardDocument | null, rules: Rules): ViewNeeds {
  const { team } = shown;
  if (scope.namesOnly === true) return { kind: "board", metrics: NAMES_ALONE, heldAgainst: [], team };
  if (scope.queueId !== undefined) {
    return shown.has(scope.queueId) ? { kind: "queue", queueId: scope.queueId } : { kind: "nothing" };
  }
  if (design !== null && scope.agentId === undefined)
    return { kind: "sheet", needs: needsOfDocument({ document: design, tenant: rules }), team };
  const { queues, agents, groups } = DEFAULT_BOARD_NEEDS;
  const heldAgainst = limitsQueues(rules) ? keysOfLimits(rules) : [];
  if (scope.agentId !== undefined) return { kind: "agent", agentId: scope.agentId, queues, heldAgainst, team };
  return { kind: "board", metrics: { queues, agents, groups: team === null ? groups : [] }, heldAgainst, team };
}

/** What the tenant's own limits for a queue's figures are taken from. */
function keysOfLimits(tenant: Rules): readonly string[] {
  return JUDGED_OF_QUEUES.flatMap((metric) => {
    const measure = { of: "queues", metric, queues: { all: true } } as const;
    return needsOfRule(measure, { use: "inherited" }, { document: NO_DOCUMENT, tenant }).queues;
  });
}
