import type { AgentRow } from "@/lib/domain/snapshot";
import { AGENT_STATES, type AgentState } from "@/lib/domain/state/agent-state";

/** How many agents of a tenant were in each state. Whom 8x8 said nothing of is in none. */
export type AgentCounts = Readonly<Record<AgentState, number>>;

/** What 8x8 would have said of somebody in a state, as `agentCondition` reads it. */
const STATUS: Readonly<Record<AgentState, string>> = {
  handling: "Handling",
  "wrap-up": "Wrap Up",
  offering: "Offering",
  available: "Available",
  busy: "Busy",
  break: "On Break",
  offline: "Working Offline",
  "logged-out": "Logged Out",
  unknown: "Unknown",
};

/**
 * The agents of a recorded moment, of whom only their number in each state is kept: a row each, without a name, a group, or anything else
 * that could tell who it was. Ids number them over all states: who is one row now may be another in the next minute.
 */
export function recordedAgents(counts: AgentCounts): readonly AgentRow[] {
  const states = AGENT_STATES.flatMap((state) => Array.from({ length: counts[state] }, () => state));
  return states.map((state, index) => ({
    id: `recorded:${index}`,
    name: "",
    groupId: null,
    groupName: null,
    metrics: { "status.rt": STATUS[state] },
  }));
}
