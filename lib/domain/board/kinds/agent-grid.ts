import { AGENT_STATE_KEYS, needsOfAgents } from "@/lib/domain/board/measure-needs";
import { joinNeeds, needs } from "@/lib/domain/board/needs";
import type { AgentGridOptions } from "@/lib/domain/board/options/agent-grid";
import { editAgents } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Agents as cells, coloured by their state. */
export const agentGrid: TileKind<AgentGridOptions> = {
  family: "people",
  headline: false,
  needs: ({ agents }) => joinNeeds([needs({ agents: AGENT_STATE_KEYS }), needsOfAgents(agents)]),
  measures: () => [],
  refer: (options, edit) => ({ ...options, agents: editAgents(options.agents, edit) }),
};
