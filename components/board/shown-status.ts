import type { LiveView } from "@/lib/contracts/live";
import type { UpstreamState, UpstreamStatus } from "@/lib/domain/snapshot";

/** The parts that a person sees on a board and on the pages of its queues and agents. Groups are asked for, but not shown. */
const SHOWN = ["queues", "agents"] as const;
export type ShownPart = (typeof SHOWN)[number];

const RANK: Readonly<Record<UpstreamState, number>> = { fresh: 0, connecting: 1, paused: 2, late: 3, failing: 4 };

/** The worst of the parts that are shown; among equals the one that has lasted longest. A part that nobody sees alarms nobody. */
export function shownStatus({ queues, agents }: LiveView["parts"]): UpstreamStatus {
  const difference = RANK[agents.status.state] - RANK[queues.status.state];
  const isAgents = difference > 0 || (difference === 0 && agents.status.since < queues.status.since);
  return isAgents ? agents.status : queues.status;
}

/** The one shown part that fails while the other doesn't; null when both do or none. */
export function partThatFails(parts: LiveView["parts"]): ShownPart | null {
  const failing = SHOWN.filter((part) => parts[part].status.state === "failing");
  return failing.length < SHOWN.length ? (failing[0] ?? null) : null;
}
