import type { useTranslations } from "next-intl";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";

/** Names a count of agents ("agents.available") in the words that are given; null for any other key. */
export function agentCountName(
  key: string,
  tiles: ReturnType<typeof useTranslations<"tiles">>,
  states: ReturnType<typeof useTranslations<"states">>,
): string | null {
  if (key === "agents.loggedIn") return tiles("counts.loggedIn");
  const state = AGENT_STATES.find((known) => key === `agents.${known}`);
  return state === undefined ? null : tiles("counts.inState", { state: states(`agent.${state}`) });
}
