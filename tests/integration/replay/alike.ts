import type { LiveView } from "@/lib/contracts/live";
import { countAgents } from "@/lib/domain/combine/agent-count";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import { headline } from "@/lib/domain/state/headline";

/* What a replayed view is held to of the live one. */

/** Everything but who the agents are, which nobody records. */
export function facts(view: LiveView) {
  const { id, name, tenantId, tenantName, timeZone } = view.board;
  const { queues, agents, groups, document, tiles } = view;
  // Of an unknown status 8x8's own word is not recorded.
  const states = AGENT_STATES.map((state) => [state, countAgents(agents, state).value]);
  return {
    board: { id, name, tenantId, tenantName, timeZone },
    queues,
    groups,
    document,
    headline: headline(queues, agents),
    // A designed board has agents only where a tile lists them.
    agents: Object.fromEntries(states),
    tiles: tiles?.map((tile) => ({ ...tile, metrics: withoutMoments(tile.metrics) })),
  };
}

/** When a level was taken: up to a minute lies between what was seen and the end of its minute. */
function withoutMoments(metrics: object): object {
  return Object.fromEntries(Object.entries(metrics).filter(([key]) => key !== "since" && !key.endsWith("/since")));
}

/** Durations are recorded to the millisecond; shares to a hundredth, and some figures are made anew of them and rounded to a tenth. */
function isNear(is: number, was: number): boolean {
  return is === was || (!Number.isInteger(was) && Math.abs(is - was) <= (Math.abs(was) < 1000 ? 0.11 : 0.51));
}

/** Where two of them differ, by path. */
export function differences(is: unknown, was: unknown, path = ""): string[] {
  if (typeof is === "number" && typeof was === "number")
    return isNear(is, was) ? [] : [`${path}: ${is} instead of ${was}`];
  if (typeof is !== "object" || typeof was !== "object" || is === null || was === null)
    return Object.is(is, was) ? [] : [`${path}: ${JSON.stringify(is)} instead of ${JSON.stringify(was)}`];
  const [after, before] = [new Map(Object.entries(is)), new Map(Object.entries(was))];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) =>
    differences(after.get(key), before.get(key), `${path}/${key}`),
  );
}
