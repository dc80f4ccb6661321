import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { agentGrid } from "./agent-grid";
import { agentList } from "./agent-list";
import { agentStates } from "./agent-states";
import { chart } from "./chart";
import { figureKind } from "./figure-kind";
import { group } from "./group";
import { heatGrid } from "./heat-grid";
import { image } from "./image";
import { intervals } from "./intervals";
import type { TileKind } from "./kind";
import { leaderboard } from "./leaderboard";
import type { TileKindName } from "./names";
import { outlook } from "./outlook";
import { queue } from "./queue";
import { queueTable } from "./queue-table";
import { stillKind } from "./still-kind";

/** What every kind of tile is. Their options' schemas stand in `options/registry.ts`, so that this can be loaded without zod. */
const KINDS: { readonly [K in TileKindName]: TileKind<OptionsByKind[K]> } = {
  number: figureKind(),
  gauge: figureKind(),
  bar: figureKind(),
  queue,
  outlook,
  "queue-table": queueTable,
  "heat-grid": heatGrid,
  chart,
  intervals,
  group,
  "agent-list": agentList,
  "agent-grid": agentGrid,
  "agent-states": agentStates,
  leaderboard,
  clock: stillKind(),
  text: stillKind(),
  image,
  ticker: stillKind(),
  countdown: stillKind(),
  embed: stillKind(),
};

export function kindOf<K extends TileKindName>(kind: K): TileKind<OptionsByKind[K]> {
  return KINDS[kind];
}
