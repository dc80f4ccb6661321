import "server-only";
import type { AgentRow } from "@/lib/domain/snapshot";
import { ENDPOINTS } from "./endpoints";
import type { Reader } from "./reader";
import type { EightX8Client } from "./types";
import type { DraftRow } from "./wire";

/** Queues and groups carry no group of their own. */
function withoutGroup({ id, name, metrics }: DraftRow) {
  return { id, name, metrics };
}

function agent(row: DraftRow): AgentRow {
  return row;
}

/** The ten endpoints by name. */
export function createTenantClient(reader: Reader): EightX8Client {
  return {
    queues: (request, signal) => reader.list(ENDPOINTS.queues, [], request, withoutGroup, signal),
    queue: (id, request, signal) => reader.list(ENDPOINTS.queue, [id], request, withoutGroup, signal),
    queueAgents: (id, request, signal) => reader.list(ENDPOINTS.queueAgents, [id], request, agent, signal),
    queueAgent: (id, agentId, request, signal) =>
      reader.list(ENDPOINTS.queueAgent, [id, agentId], request, agent, signal),
    groups: (request, signal) => reader.list(ENDPOINTS.groups, [], request, withoutGroup, signal),
    group: (id, request, signal) => reader.list(ENDPOINTS.group, [id], request, withoutGroup, signal),
    groupAgents: (id, request, signal) => reader.list(ENDPOINTS.groupAgents, [id], request, agent, signal),
    groupAgent: (id, agentId, request, signal) =>
      reader.list(ENDPOINTS.groupAgent, [id, agentId], request, agent, signal),
    agents: (request, signal) => reader.list(ENDPOINTS.agents, [], request, agent, signal),
    agentsInQueueGroups: (request, signal) => reader.queueGroups(ENDPOINTS.agentsInQueueGroups, request, signal),
  };
}
