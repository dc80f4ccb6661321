import "server-only";
import type { AgentRow, MetricValue } from "@/lib/domain/snapshot";
import { JOINT_ROSTER, rosterKey } from "./plan";
import type { Shown } from "./shown";
import type { Tracks } from "./tracks";

/** The agents who serve the queues of a team board. */
export interface TeamAgents {
  /** The ask whose part says how much may be claimed about them: null once any of them is known. */
  readonly missing: string | null;
  has(agent: Pick<AgentRow, "id" | "metrics">): boolean;
}

/**
 * Who is assigned to a queue of the board, by 8x8's rosters of its queues, or is busy in one this moment. What is not known yet is nobody: an
 * agent is never shown on the chance that they belong.
 */
export function teamAgents(shown: Shown, tracks: Tracks): TeamAgents | null {
  const { team } = shown;
  if (team === null) return null;
  const ids = new Set<string>();
  let known = team.length === 0;
  let missing: string | null = null;
  for (const queueId of team) {
    const asked = [rosterKey(queueId), JOINT_ROSTER];
    const held = asked.map((key) => tracks.get(key)?.held).find((one) => one !== null && one !== undefined);
    if (held === undefined || held === null) missing ??= asked.find((key) => tracks.get(key)) ?? rosterKey(queueId);
    else {
      known = true;
      for (const id of held.taken.rosters.get(queueId) ?? []) ids.add(id);
    }
  }
  return {
    missing: known ? null : missing,
    has: ({ id, metrics }) => ids.has(id) || idsIn(metrics["activeQueues.rt"]).some((queueId) => shown.has(queueId)),
  };
}

/** The ids in a list metric. */
export function idsIn(value: MetricValue | undefined): string[] {
  return typeof value === "object" && value !== null ? value.flatMap(({ id }) => id ?? []) : [];
}
