import type { Metrics } from "@/lib/domain/snapshot";
import { agentCondition } from "@/lib/domain/state/agent-state";
import type { CountedAgents } from "./forms";

/** A row of an agent as far as counting goes. */
interface CountedRow {
  readonly id: string;
  readonly metrics: Metrics;
}

/**
 * How many agents are in a state at this moment, or logged in at all. An agent counts once, in however many rows.
 *
 * @returns `value` null when no row tells a status; `of` how many agents did
 */
export function countAgents(
  rows: readonly CountedRow[],
  counted: CountedAgents,
): { readonly value: number | null; readonly of: number } {
  const seen = new Set<string>();
  let value = 0;
  let of = 0;
  for (const { id, metrics } of rows) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { state, raw } = agentCondition(metrics);
    if (state === "unknown" && raw === null) continue;
    of += 1;
    if (counted === "loggedIn" ? state !== "logged-out" : state === counted) value += 1;
  }
  return { value: of === 0 ? null : value, of };
}
