import { AGENT_STATE_KEYS, needsOfAgents, needsOfColumn } from "@/lib/domain/board/measure-needs";
import { joinNeeds, needs } from "@/lib/domain/board/needs";
import type { AgentListOptions } from "@/lib/domain/board/options/agent-list";
import { editAgents } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Agents as rows: name, state, time in state, and what else was chosen. */
export const agentList: TileKind<AgentListOptions> = {
  family: "people",
  headline: false,
  needs: ({ agents, columns }, context) =>
    joinNeeds([
      needs({ agents: AGENT_STATE_KEYS }),
      needsOfAgents(agents),
      ...columns.map(({ key, thresholds }) => needsOfColumn(key, { of: "agents", agents }, thresholds, context)),
    ]),
  measures: () => [],
  refer: (options, edit) => ({ ...options, agents: editAgents(options.agents, edit) }),
};
