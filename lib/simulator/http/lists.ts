import type { Agent } from "../centre/agent";
import type { Group } from "../centre/centre";
import type { Queue } from "../centre/queue";
import { agentColumns, type Column, groupColumns, queueColumns } from "../metrics/columns";
import type { Family } from "../metrics/table";
import { type Answer, badRequest } from "./answer";
import {
  agentsOf,
  type Call,
  findAgent,
  findGroup,
  findQueue,
  queueName,
  queuesOf,
  shrunk,
  single,
  takenAt,
} from "./call";
import { flagParam, listParam, metricsParam, pageParams, zoneParam } from "./params";
import { metricItems, ok, paged, type Row, selected, totalsRow } from "./rows";

/** How one kind of row is listed: from where, under which parameter it is picked, and how it is named. */
interface Listing<T> {
  readonly subjects: readonly T[];
  readonly idsParam: string;
  readonly defaultSize: number;
  readonly totals: boolean;
  readonly columns: () => readonly Column<T>[];
  readonly head: (subject: T) => Row;
  /** What a summary says; the head as a rule. */
  readonly summary?: (subject: T) => Row;
}

function list<T>(call: Call, listing: Listing<T>): Answer {
  const { query } = call;
  const page = pageParams(query, listing.defaultSize);
  const idOf = (subject: T) => listing.head(subject).id ?? "";
  if (flagParam(query, "summary")) {
    const { subjects, headers } = paged(shrunk(call, listing.subjects, page), page);
    return ok(subjects.map(listing.summary ?? listing.head), headers);
  }
  const columns = listing.columns();
  const wanted = selected(listing.subjects, listParam(query, listing.idsParam), idOf, listing.idsParam);
  const { subjects, headers } = paged(shrunk(call, wanted, page), page);
  const at = takenAt(call);
  const rows = subjects.map(
    (subject): Row => ({
      ...listing.head(subject),
      metrics: metricItems(columns, subject, at, call.dialect),
    }),
  );
  if (listing.totals && flagParam(query, "includeTotals")) rows.push(totalsRow(columns, wanted, at, call.dialect));
  return ok(rows, headers);
}

const zoneOf = (call: Call): number => zoneParam(call.query, call.tenant.spec.zones);
const metricsOf = (call: Call, family: Family) => metricsParam(call.query, family, call.version);
const agentHead = (agent: Agent): Row => ({ id: agent.spec.id, name: agent.name });

function one<T>(call: Call, subject: T, head: Row, columns: readonly Column<T>[]): Answer {
  return ok(single(call, { ...head, metrics: metricItems(columns, subject, takenAt(call), call.dialect) }));
}

function queuesListing(call: Call): Listing<Queue> {
  return {
    subjects: queuesOf(call),
    idsParam: "queue-ids",
    defaultSize: 100,
    totals: true,
    columns: () => queueColumns(metricsOf(call, "queues"), zoneOf(call)),
    head: (queue) => ({ id: queue.spec.id, name: queueName(call, queue) }),
  };
}

function groupsListing(call: Call): Listing<Group> {
  return {
    subjects: call.tenant.centre.groups,
    idsParam: "group-ids",
    defaultSize: 100,
    totals: false,
    columns: () => groupColumns(metricsOf(call, "groups"), zoneOf(call)),
    head: ({ spec }) => ({ id: spec.id, name: spec.name }),
  };
}

export function listQueues(call: Call): Answer {
  return list(call, queuesListing(call));
}

export function showQueue(call: Call, queueId: string): Answer {
  const queue = findQueue(call, queueId);
  const listing = queuesListing(call);
  return one(call, queue, listing.head(queue), listing.columns());
}

export function listGroups(call: Call): Answer {
  return list(call, groupsListing(call));
}

export function showGroup(call: Call, groupId: string): Answer {
  const group = findGroup(call, groupId);
  const listing = groupsListing(call);
  return one(call, group, listing.head(group), listing.columns());
}

export function listQueueAgents(call: Call, queueId: string): Answer {
  const queue = findQueue(call, queueId);
  return list(call, {
    subjects: agentsOf(call, queue.agents),
    idsParam: "agent-ids",
    defaultSize: 10,
    totals: true,
    columns: () => agentColumns(metricsOf(call, "queueAgents"), zoneOf(call), queue),
    head: agentHead,
  });
}

export function showQueueAgent(call: Call, queueId: string, agentId: string): Answer {
  const queue = findQueue(call, queueId);
  const agent = findAgent(call, queue.agents, agentId);
  return one(call, agent, agentHead(agent), agentColumns(metricsOf(call, "queueAgents"), zoneOf(call), queue));
}

export function listGroupAgents(call: Call, groupId: string): Answer {
  return list(call, {
    subjects: agentsOf(call, findGroup(call, groupId).agents),
    idsParam: "agent-ids",
    defaultSize: 100,
    totals: true,
    columns: () => agentColumns(metricsOf(call, "groupAgents"), zoneOf(call), null),
    head: agentHead,
  });
}

export function showGroupAgent(call: Call, groupId: string, agentId: string): Answer {
  const agent = findAgent(call, findGroup(call, groupId).agents, agentId);
  return one(call, agent, agentHead(agent), agentColumns(metricsOf(call, "groupAgents"), zoneOf(call), null));
}

export function listAgents(call: Call): Answer {
  const { centre } = call.tenant;
  const groupNames = new Map(centre.groups.map(({ spec }) => [spec.id, spec.name]));
  const head = (agent: Agent): Row => {
    const { groupId } = agent.spec;
    return { ...agentHead(agent), groupId, groupName: groupNames.get(groupId) ?? "" };
  };
  const summary = flagParam(call.query, "summary");
  if (!summary && (listParam(call.query, "metrics") ?? []).length === 0)
    throw badRequest("Field 'metrics' is required");
  const groupIds = summary ? null : listParam(call.query, "group-ids");
  for (const id of groupIds ?? []) {
    if (!groupNames.has(id)) throw badRequest(`Invalid value '${id}' for field 'group-ids'`);
  }
  const all = agentsOf(call, centre.agents);
  const inGroups = new Set(groupIds ?? []);
  return list(call, {
    subjects: inGroups.size === 0 ? all : all.filter((agent) => inGroups.has(agent.spec.groupId)),
    idsParam: "agent-ids",
    defaultSize: 100,
    totals: true,
    columns: () => agentColumns(metricsOf(call, "agents"), zoneOf(call), null),
    head,
  });
}
