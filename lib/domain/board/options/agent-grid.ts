import * as z from "zod/mini";
import { namedAgents, namedAgentsFields } from "@/lib/domain/board/schema/agents";
import { flag } from "@/lib/domain/board/schema/choices";
import type { OptionsForm } from "./field";

const schema = z.strictObject({
  ...namedAgents,
  showsTime: flag(true),
  /** The queues whose interactions an agent has now. */
  showsQueues: flag(false),
});
export type AgentGridOptions = z.infer<typeof schema>;

export const agentGrid: OptionsForm<AgentGridOptions> = {
  schema,
  fields: [...namedAgentsFields, { name: "showsTime", input: "switch" }, { name: "showsQueues", input: "switch" }],
};
