import type { Agent, Status } from "./agent";
import type { Centre } from "./centre";
import type { Queue, Standing } from "./queue";

/** Brings an agent's status, and how each of the agent's queues sees it, up to what the agent is doing. */
export function refresh(centre: Centre, agent: Agent): void {
  const now = centre.now;
  const status = statusOf(agent);
  const code = agent.away?.code ?? (status === "LoggedOut" ? agent.code : null);
  if (status !== agent.status) {
    agent.times(now);
    agent.status = status;
    agent.statusSince = now;
    agent.codeSince = now;
    agent.code = code;
    if (status === "Available") agent.idleSince = now;
    centre.log.write(now, "status", null, null, agent.spec.id, code === null ? status : `${status}:${code}`);
  } else if (code !== agent.code) {
    agent.code = code;
    agent.codeSince = now;
    centre.log.write(now, "status", null, null, agent.spec.id, `${status}:${code}`);
  }
  for (const [index, queue] of agent.queues.entries()) {
    const standing = standingOf(agent, queue);
    const before = agent.standings[index] ?? "loggedOut";
    if (standing === before) continue;
    queue.tally[before] -= 1;
    queue.tally[standing] += 1;
    agent.standings[index] = standing;
  }
}

function statusOf(agent: Agent): Status {
  if (!agent.loggedIn) return "LoggedOut";
  if (agent.away !== null) return agent.away.status;
  if (agent.interactions.some((interaction) => interaction.state === "handling")) return "Handling";
  if (agent.alerting !== null) return "Offering";
  if (agent.interactions.length > 0) return "WrapUp";
  return agent.direct === null ? "Available" : "Busy";
}

/** A queue sees its own work first: whoever handles, is offered or wraps up something of it is not busy elsewhere. */
export function standingOf(agent: Agent, queue: Queue): Standing {
  switch (agent.status) {
    case "LoggedOut":
      return "loggedOut";
    case "OnBreak":
      return "onBreak";
    case "WorkingOffline":
      return "workingOffline";
    case "Available":
      return "availableIdle";
    case "Busy":
      return "busyExternal";
    default:
  }
  const own = agent.interactions.filter((interaction) => interaction.queue === queue);
  if (own.some((interaction) => interaction.state === "handling")) return "handling";
  if (agent.alerting?.queue === queue) return "offering";
  return own.length > 0 ? "wrapUp" : "busyOther";
}
