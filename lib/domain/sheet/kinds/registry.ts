import type { Tile } from "@/lib/domain/board/document";
import { isTileKind, type TileKindName } from "@/lib/domain/board/kinds/names";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import type { TileContext, TileResult } from "../tile-context";
import { evaluateAgents } from "./agents";
import { evaluateFigure } from "./figure-tile";
import { evaluateFigures } from "./figures-tile";
import { evaluateHeatGrid } from "./heat-grid";
import { evaluateIntervals } from "./intervals";
import { evaluateLeaderboard } from "./leaderboard";
import { evaluateOutlook } from "./outlook";
import { evaluateQueueTable } from "./queue-table";
import { evaluateQueue } from "./queue-tile";

type Evaluate<Options> = (options: Options, context: TileContext) => TileResult;

/** What shows nothing of 8x8's: there is nothing to evaluate, and nothing to wait for. */
const still: Evaluate<unknown> = () => ({ cells: {} });

const EVALUATORS: { readonly [K in TileKindName]: Evaluate<OptionsByKind[K]> } = {
  number: evaluateFigure,
  gauge: evaluateFigure,
  bar: evaluateFigure,
  queue: evaluateQueue,
  outlook: evaluateOutlook,
  "queue-table": evaluateQueueTable,
  "heat-grid": evaluateHeatGrid,
  chart: (_, context) => evaluateFigures(context),
  intervals: evaluateIntervals,
  group: ({ group }, context) => evaluateFigures(context, context.data.groups.find(({ id }) => id === group)?.name),
  "agent-list": (options, context) => evaluateAgents(options, options.columns, context),
  "agent-grid": (options, context) => evaluateAgents(options, [], context),
  "agent-states": (_, context) => evaluateFigures(context),
  leaderboard: evaluateLeaderboard,
  clock: still,
  text: still,
  image: still,
  ticker: still,
  countdown: still,
  embed: ({ address }, { settings }) => ({
    cells: { allowed: address !== null && settings.embedHosts.includes(new URL(address).hostname) ? 1 : 0 },
  }),
};

/** A tile of a kind that this version knows, evaluated; null for another. */
export function evaluateTile(context: TileContext): TileResult | null {
  const { tile } = context;
  return isTileKind(tile.kind) ? evaluateKind(tile, tile.kind, context) : null;
}

function evaluateKind<K extends TileKindName>(tile: Tile, kind: K, context: TileContext): TileResult | null {
  const options = optionsOf(tile, kind);
  return options === null ? null : EVALUATORS[kind](options, context);
}
