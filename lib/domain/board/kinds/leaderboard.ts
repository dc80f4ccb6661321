import { needsOfAgentKey, needsOfAgents } from "@/lib/domain/board/measure-needs";
import { joinNeeds } from "@/lib/domain/board/needs";
import type { LeaderboardOptions } from "@/lib/domain/board/options/leaderboard";
import type { TileKind } from "./kind";

/** Agents ranked by one figure of each. */
export const leaderboard: TileKind<LeaderboardOptions> = {
  family: "people",
  headline: false,
  needs: ({ agents, metric }) => joinNeeds([needsOfAgentKey(metric), needsOfAgents(agents)]),
  measures: () => [],
};
