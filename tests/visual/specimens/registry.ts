import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { bar, chart, gauge, number } from "./figures";
import { intervals } from "./intervals";
import { outlook } from "./outlook";
import { agentGrid, agentList, agentStates, group, leaderboard } from "./people";
import { heatGrid, queue, queueTable } from "./queues";
import type { SpecimensOf } from "./specimen";
import { clock, countdown, embed, image, text, ticker } from "./still";

/** How each kind is pictured. A kind that is missing here, or one of its states, is an error of types. */
const SPECIMENS: { readonly [K in TileKindName]: SpecimensOf<K> } = {
  number,
  gauge,
  bar,
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
  clock,
  text,
  image,
  ticker,
  countdown,
  embed,
};

export function specimensOf<K extends TileKindName>(kind: K): SpecimensOf<K> {
  return SPECIMENS[kind];
}
