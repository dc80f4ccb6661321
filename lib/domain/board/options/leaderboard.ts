import * as z from "zod/mini";
import { AGENT_NAMES } from "@/lib/domain/board/schema/agents";
import { choice, flag } from "@/lib/domain/board/schema/choices";
import { needsQueues } from "@/lib/domain/board/schema/measure";
import { agentFigure } from "@/lib/domain/board/schema/metric-key";
import { allAgents } from "@/lib/domain/board/schema/selections";
import { isAchievement } from "@/lib/domain/metrics/achievements";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { OptionsForm } from "./field";

const ORDERS = ["highest", "lowest"] as const;
const MOST_RANKS = 50;

const schema = z
  .strictObject({
    agents: allAgents,
    /** What they are ranked by, its period included. */
    metric: z._default(agentFigure, "accepted.today"),
    /** Also metrics that rank people by what they did not achieve. */
    anyMetric: flag(false),
    first: choice(...ORDERS),
    most: z._default(z.int().check(z.minimum(3), z.maximum(MOST_RANKS)), 10),
    names: choice(...AGENT_NAMES),
  })
  .check(
    z.refine(({ metric, anyMetric }) => anyMetric || isAchievement(findMetric(metric)?.base ?? ""), {
      error: "would rank people by something that is no achievement: choose anyMetric to do so",
      path: ["metric"],
      params: { rule: "no-achievement" },
    }),
    needsQueues(({ metric }) => [metric], "metric"),
  );
export type LeaderboardOptions = z.infer<typeof schema>;

export const leaderboard: OptionsForm<LeaderboardOptions> = {
  schema,
  fields: [
    { name: "agents", input: "agents" },
    { name: "metric", input: "metric", of: "agents", only: "positive" },
    { name: "anyMetric", input: "switch" },
    { name: "first", input: "choice", choices: ORDERS },
    { name: "most", input: "number", least: 3, most: MOST_RANKS, unit: "rows", optional: false },
    { name: "names", input: "choice", choices: AGENT_NAMES },
  ],
};
