import type { TileProps } from "@/components/sheet/tile-props";
import { type Later, later } from "@/lib/client/loading/later";
import { isTileKind, type TileKindName } from "@/lib/domain/board/kinds/names";

/** Each kind's component, fetched with the first board that has one: a wall of numbers loads no charts. */
const PARTS: Readonly<Record<TileKindName, Later<TileProps>>> = {
  number: later(() => import("./number/number-tile").then((module) => module.NumberTile)),
  gauge: later(() => import("./gauge/gauge-tile").then((module) => module.GaugeTile)),
  bar: later(() => import("./bar/bar-tile").then((module) => module.BarTile)),
  queue: later(() => import("./queue/designed-queue").then((module) => module.DesignedQueue)),
  outlook: later(() => import("./outlook/outlook-tile").then((module) => module.OutlookTile)),
  "queue-table": later(() => import("./queue-table/queue-table-tile").then((module) => module.QueueTableTile)),
  "heat-grid": later(() => import("./heat-grid/heat-grid-tile").then((module) => module.HeatGridTile)),
  chart: later(() => import("./chart/chart-tile").then((module) => module.ChartTile)),
  intervals: later(() => import("./intervals/intervals-tile").then((module) => module.IntervalsTile)),
  group: later(() => import("./group/group-tile").then((module) => module.GroupTile)),
  "agent-list": later(() => import("./agent-rows/agent-list-tile").then((module) => module.AgentListTile)),
  "agent-grid": later(() => import("./agent-rows/agent-grid-tile").then((module) => module.AgentGridTile)),
  "agent-states": later(() => import("./agent-states/agent-states-tile").then((module) => module.AgentStatesTile)),
  leaderboard: later(() => import("./leaderboard/leaderboard-tile").then((module) => module.LeaderboardTile)),
  clock: later(() => import("./clock/clock-tile").then((module) => module.ClockTile)),
  text: later(() => import("./text/text-tile").then((module) => module.TextTile)),
  image: later(() => import("./image/image-tile").then((module) => module.ImageTile)),
  ticker: later(() => import("./ticker/ticker-tile").then((module) => module.TickerTile)),
  countdown: later(() => import("./countdown/countdown-tile").then((module) => module.CountdownTile)),
  embed: later(() => import("./embed/embed-tile").then((module) => module.EmbedTile)),
};

/** The component of a kind; null for a kind of a later version. */
export function tilePart(kind: string): Later<TileProps> | null {
  return isTileKind(kind) ? PARTS[kind] : null;
}

/**
 * Waits until the code of all these tiles is there. Until then the page stands as the server rendered it; taken over without that code, its tiles
 * would be thrown away by the first measurement of the room that they have, and a focus in them with it.
 */
export function useTileCode(tiles: readonly { readonly kind: string }[]): void {
  for (const { kind } of tiles) tilePart(kind)?.fetchCode();
  for (const { kind } of tiles) tilePart(kind)?.useCode();
}
