import type { Measure } from "@/lib/domain/board/measure";
import { needsOfMeasure } from "@/lib/domain/board/measure-needs";
import { joinNeeds } from "@/lib/domain/board/needs";
import type { AgentStatesOptions } from "@/lib/domain/board/options/agent-states";
import { editAgents } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** How many agents are in which state: counts, and nobody's name. */
export const agentStates: TileKind<AgentStatesOptions> = {
  family: "people",
  headline: false,
  needs: (options, context) => joinNeeds(figures(options).map(({ measure }) => needsOfMeasure(measure, context))),
  measures: figures,
  refer: (options, edit) => ({ ...options, agents: editAgents(options.agents, edit) }),
};

function figures({ agents, states }: AgentStatesOptions): { name: string; measure: Measure }[] {
  return ["loggedIn", ...states].map((name) => ({ name, measure: { of: "agents", metric: `agents.${name}`, agents } }));
}
