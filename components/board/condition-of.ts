import type { LiveView } from "@/lib/contracts/live";
import type { AgentRow } from "@/lib/domain/snapshot";
import { type AgentCondition, agentCondition } from "@/lib/domain/state/agent-state";
import { givenLevels, givenOverlong } from "@/lib/domain/state/given-levels";

/** What an agent of the view is doing; what lasts too long is the tenant's to say where it has limits of its own. */
export function conditionOf(
  view: LiveView,
  { id, metrics }: Pick<AgentRow, "id" | "metrics">,
  elapsedMs: number,
): AgentCondition {
  const condition = agentCondition(metrics, elapsedMs);
  return { ...condition, overlong: givenOverlong(givenLevels(view, "agents"), id) ?? condition.overlong };
}
