import "server-only";
import type { AgentRow, MetricValue } from "@/lib/domain/snapshot";
import { JOINT_ROSTER, rosterKey } from "./plan";
import { type RosterSource, rosterOf } from "./rosters";
import type { Shown } from "./shown";

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
export function teamAgents(shown: Shown, source: RosterSource): TeamAgents | null {
  const { team } = shown;
  if (team === null) return null;
  const ids = new Set<string>();
  let known = team.length === 0;
  let missing: string | null = null;
  for (const queueId of team) {
    const roster = rosterOf(queueId, source);
    if (roster === null) missing ??= askedFor(queueId, source);
    else {
      known = true;
      for (const id of roster) ids.add(id);
    }
  }
  return {
    missing: known ? null : missing,
    has: ({ id, metrics }) => ids.has(id) || idsIn(metrics["activeQueues.rt"]).some((queueId) => shown.has(queueId)),
  };
}

/** Of the asks that could tell who serves the queue, one that was made; else the one to come. */
function askedFor(queueId: string, { tracks }: RosterSource): string {
  const own = rosterKey(queueId);
  return [own, JOINT_ROSTER].find((key) => Number.isFinite(tracks.get(key)?.startedAt)) ?? own;
}

/** The ids in a list metric. */
export function idsIn(value: MetricValue | undefined): string[] {
  return typeof value === "object" && value !== null ? value.flatMap(({ id }) => id ?? []) : [];
}
