import type { Needs } from "@/lib/domain/boards/default-board";

/** What 8x8 must be asked for, so that a tile can be shown. Metric keys by kind of row, each once. */
export interface TileNeeds extends Needs {
  /** Keys that end in `.inQueue`: what the agents of `rosters` did for those queues. */
  readonly inQueue: readonly string[];
  /** Queues whose assigned agents must be known, because agents are chosen or counted by queue. */
  readonly rosters: "all" | readonly string[];
}

export const NO_NEEDS: TileNeeds = { queues: [], agents: [], groups: [], inQueue: [], rosters: [] };

/** Some needs, and nothing else. */
export function needs(some: Partial<TileNeeds>): TileNeeds {
  return { ...NO_NEEDS, ...some };
}

/** Everything that any of them needs. */
export function joinNeeds(all: readonly TileNeeds[]): TileNeeds {
  const join = (keys: (one: TileNeeds) => readonly string[]) => [...new Set(all.flatMap(keys))];
  return {
    queues: join(({ queues }) => queues),
    agents: join(({ agents }) => agents),
    groups: join(({ groups }) => groups),
    inQueue: join(({ inQueue }) => inQueue),
    rosters: all.some(({ rosters }) => rosters === "all")
      ? "all"
      : join(({ rosters }) => (rosters === "all" ? [] : rosters)),
  };
}
