import { needsOfAgentKey, needsOfAgents } from "@/lib/domain/board/measure-needs";
import { joinNeeds } from "@/lib/domain/board/needs";
import type { LeaderboardOptions } from "@/lib/domain/board/options/leaderboard";
import { editAgents } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Agents ranked by one figure of each. */
export const leaderboard: TileKind<LeaderboardOptions> = {
  family: "people",
  headline: false,
  needs: ({ agents, metric }) => joinNeeds([needsOfAgentKey(metric), needsOfAgents(agents)]),
  measures: () => [],
  refer: (options, edit) => ({ ...options, agents: editAgents(options.agents, edit) }),
};
