import * as z from "zod/mini";
import { agentStates } from "@/lib/domain/board/schema/agents";
import { choice, flag } from "@/lib/domain/board/schema/choices";
import { allAgents } from "@/lib/domain/board/schema/selections";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import type { OptionsForm } from "./field";

const SHAPES = ["donut", "bar"] as const;

const schema = z.strictObject({
  shape: choice(...SHAPES),
  agents: allAgents,
  states: agentStates,
  legend: flag(true),
});
export type AgentStatesOptions = z.infer<typeof schema>;

export const agentStatesForm: OptionsForm<AgentStatesOptions> = {
  schema,
  fields: [
    { name: "shape", input: "choice", choices: SHAPES },
    { name: "agents", input: "agents" },
    { name: "states", input: "choices", choices: AGENT_STATES },
    { name: "legend", input: "switch" },
  ],
};
