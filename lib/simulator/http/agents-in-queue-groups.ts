import { A, type Agent, LOGGED_IN_TIME } from "../centre/agent";
import type { Queue } from "../centre/queue";
import { agentColumns, type Column } from "../metrics/columns";
import { encode, type WireValue } from "../metrics/reading";
import type { Answer } from "./answer";
import { agentsOf, type Call, queuesOf, takenAt } from "./call";
import { flagParam, listParam, metricsParam, zoneParam } from "./params";
import { ok, selected } from "./rows";

interface AgentEntry {
  readonly id: string;
  readonly name: string;
  readonly metrics: Readonly<Record<string, WireValue>>;
}

/**
 * Agents and queues that had to do with each other today. The answer is made of maps whose numbers are text. It has the
 * real one's quirks: `assignedAgents` is empty for queues nobody is logged in to although `agentMetrics` tells of the day,
 * and it names people who are logged out and therefore in no other list.
 */
export function agentsInQueueGroups(call: Call): Answer {
  const { query, tenant } = call;
  const metrics = metricsParam(query, "agentsInQueueGroups", call.version);
  const zone = zoneParam(query, tenant.spec.zones);
  const withIdle = flagParam(query, "showEnabledAgents");
  const queues = selected(queuesOf(call), listParam(query, "queue-ids"), (queue) => queue.spec.id, "queue-ids");
  const at = takenAt(call);
  const today = { minutes: null, zone };
  const isActive = (agent: Agent, queue: Queue): boolean =>
    (agent.perQueue.get(queue)?.sum(at, A.offered, today) ?? 0) > 0 ||
    agent.interactions.some((interaction) => interaction.queue === queue);

  const perQueue = metrics.filter((metric) => metric.key.endsWith(".inQueue"));
  const listed = new Set<Agent>();
  const queueEntries = queues.flatMap((queue) => {
    const assigned = agentsOf(call, queue.agents);
    const active = assigned.filter((agent) => isActive(agent, queue));
    for (const agent of active)
      if (agent.loggedIn || agent.times(at).sum(at, LOGGED_IN_TIME, today) > 0) listed.add(agent);
    if (active.length === 0) return [];
    const columns = agentColumns(perQueue, zone, queue);
    return [
      {
        queueId: queue.spec.id,
        assignedAgents: assigned.some((agent) => agent.loggedIn) ? assigned.map((agent) => agent.spec.id) : [],
        agentMetrics: active.map((agent) => entry(call, agent, columns, at)),
      },
    ];
  });
  if (withIdle) {
    for (const queue of queues) for (const agent of agentsOf(call, queue.agents)) if (agent.loggedIn) listed.add(agent);
  }
  // In the list of agents the `.inQueue` keys carry the sums over all the agent's queues.
  const columns = agentColumns(metrics, zone, null);
  const agents = tenant.centre.agents.filter((agent) => listed.has(agent));
  return ok({ agents: agents.map((agent) => entry(call, agent, columns, at)), queues: queueEntries });
}

function entry(call: Call, agent: Agent, columns: readonly Column<Agent>[], at: number): AgentEntry {
  const metrics: Record<string, WireValue> = {};
  for (const { metric, read } of columns) {
    metrics[metric.key] = encode(metric, read(agent, at), { ...call.dialect, numbersAsText: true });
  }
  return { id: agent.spec.id, name: agent.name, metrics };
}
