import "server-only";
import { RECORDED_OF_GROUPS, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";
import { ALL_AGENT_KEYS, ALL_QUEUE_KEYS, MOMENT_KEYS, QUEUE_AGENT_KEYS, TREND_KEYS, type Wanted } from "./needs";

/** One thing asked of 8x8 per sweep. `key` names it for good; `metrics` may widen from sweep to sweep. */
export type Ask =
  | {
      readonly key: string;
      readonly kind: "queues" | "agents" | "groups";
      readonly metrics: readonly string[];
      /** Wanted by nobody but the recorder: asked as each minute ends. */
      readonly onlyRecorded?: true;
    }
  | {
      readonly key: string;
      readonly kind: "queue" | "queue-agents";
      readonly id: string;
      readonly metrics: readonly string[];
    }
  | { readonly key: string; readonly kind: "queue-groups" | "rosters"; readonly metrics: readonly string[] }
  | {
      readonly key: string;
      readonly kind: "roster";
      readonly id: string;
      readonly metrics: readonly string[];
      /** How many queues' rosters are wanted, this one among them: beyond `SINGLE_ROSTERS` they take turns. */
      readonly among: number;
    }
  | {
      readonly key: string;
      readonly kind: "agents-by-id";
      readonly ids: readonly string[];
      readonly metrics: readonly string[];
    };

/**
 * Up to this many queue or agent pages are asked for one by one: a small answer each. Beyond it one bigger request carries them all: `/queues`
 * with every metric, `/agents-in-queue-groups` (only agents and queues with activity or a session today), `/agents?agent-ids=…`.
 */
const SINGLE_PAGES = 3;
/** How many watched agents one `/agents?agent-ids=` may name: the address must stay below what gateways take. */
const JOINT_AGENTS = 50;

/**
 * So many queues a sweep are asked who serves them: the whole roster. Where more are wanted they take turns (see `rosters.ts`), and one request
 * tells of all meanwhile, but only of agents and queues with activity today.
 */
export const SINGLE_ROSTERS = 12;

export const queueKey = (id: string): string => `queue:${id}`;
export const queueAgentsKey = (id: string): string => `queue-agents:${id}`;
export const agentKey = (id: string): string => `agent:${id}`;
export const rosterKey = (id: string): string => `roster:${id}`;
export const JOINT_ROSTER = "rosters";

/** Whether an agent is busy in a queue of a board, whatever its roster says. */
const BUSY_KEYS = ["activeQueues.rt"] as const;

/** What the recorder counts agents by. */
const STATE_KEYS = ["status.rt", ...MOMENT_KEYS] as const;

const RECORDED = { queues: RECORDED_OF_QUEUES, agents: STATE_KEYS, groups: RECORDED_OF_GROUPS } as const;

export function isOnlyRecorded(ask: Ask): boolean {
  return "onlyRecorded" in ask;
}

/** What earlier sweeps brought, as far as the next one depends on it. */
export interface Known {
  /** Whether an agent is in the list of all agents. */
  agent(id: string): boolean;
  /** The ids of all the tenant's queues; null before they are known. */
  queueIds(): readonly string[] | null;
}

/**
 * The fewest and lightest requests that serve all watched views at once. Lists are asked for unfiltered, because one unknown id would fail the
 * whole request; only ids of agents that are known to be there are joined into one.
 */
export function planSweep(views: readonly Wanted[], known: Known): readonly Ask[] {
  const queues = new Set<string>();
  const agents = new Set<string>();
  const groups = new Set<string>();
  const queuePages = new Set<string>();
  const agentPages = new Set<string>();
  const teamQueues = new Set<string>();
  const inQueue = new Set<string>();
  let board = false;
  let everything = false;
  let sheet = false;
  let people = false;
  let everyRoster = false;
  const isRecorded = views.some(({ kind }) => kind === "recorded");
  for (const view of views) {
    if (view.kind === "queue") queuePages.add(view.queueId);
    if (view.kind === "nothing") add(queues, TREND_KEYS);
    if (view.kind === "agent") {
      agentPages.add(view.agentId);
      add(queues, view.queues);
      add(queues, view.heldAgainst);
      add(teamQueues, view.team ?? []);
    }
    if (view.kind === "sheet") {
      const { needs, team } = view;
      sheet = true;
      add(queues, needs.queues);
      add(agents, needs.agents);
      // Who serves which queue is told by rosters, and who is busy in one by the agents themselves.
      if (needs.agents.length > 0 || needs.rosters.length > 0) people = true;
      if (team === null) add(groups, needs.groups);
      add(inQueue, needs.inQueue);
      if (needs.rosters !== "all") add(teamQueues, needs.rosters);
      else if (team === null) everyRoster = true;
      if (people) add(teamQueues, team ?? []);
    }
    if (view.kind !== "board") continue;
    board = true;
    if (view.team === null) everything = true;
    add(teamQueues, view.team ?? []);
    add(queues, view.metrics.queues);
    add(queues, view.heldAgainst);
    add(agents, view.metrics.agents);
    add(groups, view.metrics.groups);
  }
  const asks: Ask[] = [];
  if (queuePages.size > SINGLE_PAGES) add(queues, ALL_QUEUE_KEYS);
  const list = (kind: "queues" | "agents" | "groups", isWatched: boolean, keys: Set<string>): void => {
    if (isRecorded) add(keys, RECORDED[kind]);
    if (isWatched || isRecorded)
      asks.push({ key: kind, kind, metrics: [...keys], ...(isWatched ? {} : { onlyRecorded: true }) });
  };
  const isQueues = queues.size > 0 || board || sheet;
  if (isQueues) add(queues, TREND_KEYS);
  list("queues", isQueues, queues);
  const isAgents = board || people || agentPages.size > SINGLE_PAGES;
  if (isAgents) add(agents, MOMENT_KEYS);
  if (people) add(agents, BUSY_KEYS);
  list("agents", isAgents, agents);
  list("groups", everything || groups.size > 0, groups);
  const every = everyRoster ? known.queueIds() : [];
  add(teamQueues, every ?? []);
  asks.push(...rosterAsks([...teamQueues], every === null));
  asks.push(...queuePageAsks([...queuePages], [...inQueue]), ...agentPageAsks([...agentPages], known));
  return asks;
}

function rosterAsks(ids: readonly string[], joint: boolean): Ask[] {
  const among = ids.length;
  const single = ids.map((id): Ask => ({ key: rosterKey(id), kind: "roster", id, metrics: [], among }));
  if (!joint && among <= SINGLE_ROSTERS) return single;
  // One metric, because none would mean all.
  return [{ key: JOINT_ROSTER, kind: "rosters", metrics: ["status.rt"] }, ...single];
}

/** @param inQueue what designed boards show of agents in the context of queues: one request tells it of all queues */
function queuePageAsks(ids: readonly string[], inQueue: readonly string[]): Ask[] {
  const isMany = ids.length > SINGLE_PAGES;
  const keys = [...new Set([...(isMany ? QUEUE_AGENT_KEYS : []), ...inQueue])];
  const all: Ask[] = keys.length === 0 ? [] : [{ key: "queue-groups", kind: "queue-groups", metrics: keys }];
  if (isMany) return all;
  const single = ids.flatMap((id): Ask[] => [
    { key: queueKey(id), kind: "queue", id, metrics: ALL_QUEUE_KEYS },
    { key: queueAgentsKey(id), kind: "queue-agents", id, metrics: QUEUE_AGENT_KEYS },
  ]);
  return [...all, ...single];
}

function agentPageAsks(ids: readonly string[], known: Known): Ask[] {
  if (ids.length <= SINGLE_PAGES) {
    return ids.map((id) => ({ key: agentKey(id), kind: "agents-by-id", ids: [id], metrics: ALL_AGENT_KEYS }));
  }
  const joint = ids.filter((id) => known.agent(id)).slice(0, JOINT_AGENTS);
  return joint.length === 0 ? [] : [{ key: "agents-by-id", kind: "agents-by-id", ids: joint, metrics: ALL_AGENT_KEYS }];
}

function add(set: Set<string>, keys: readonly string[]): void {
  for (const key of keys) set.add(key);
}
