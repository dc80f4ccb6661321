import * as z from "zod/mini";
import { namedAgents, namedAgentsFields } from "@/lib/domain/board/schema/agents";
import { columns } from "@/lib/domain/board/schema/columns";
import { needsQueues } from "@/lib/domain/board/schema/measure";
import { agentCell } from "@/lib/domain/board/schema/metric-key";
import type { OptionsForm } from "./field";

const MOST_COLUMNS = 8;

const schema = z
  .strictObject({
    ...namedAgents,
    /** Beside name, state and time in state. */
    columns: columns(agentCell, MOST_COLUMNS, ["activeQueues.rt"]),
  })
  .check(needsQueues(({ columns: shown }) => shown.map(({ key }) => key), "columns"));
export type AgentListOptions = z.infer<typeof schema>;

export const agentList: OptionsForm<AgentListOptions> = {
  schema,
  fields: [...namedAgentsFields, { name: "columns", input: "columns", of: "agents", most: MOST_COLUMNS }],
};
