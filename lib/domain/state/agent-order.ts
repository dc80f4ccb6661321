import { AGENT_STATES, type AgentCondition } from "./agent-state";

export interface NamedCondition {
  readonly name: string;
  readonly condition: AgentCondition;
}

/**
 * Order of agents in a list: whoever is in a state for too long first, because on a wall nobody turns the page; then by
 * state (with customers first, away last), the longest in their state first, then by name.
 */
export function compareAgents(a: NamedCondition, b: NamedCondition): number {
  return (
    Number(b.condition.overlong) - Number(a.condition.overlong) ||
    AGENT_STATES.indexOf(a.condition.state) - AGENT_STATES.indexOf(b.condition.state) ||
    (b.condition.timeInStateMs ?? -1) - (a.condition.timeInStateMs ?? -1) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
