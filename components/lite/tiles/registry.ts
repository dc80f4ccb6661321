import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { plainTile } from "@/components/lite/pieces/frame";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { isTileKind, type TileKindName } from "@/lib/domain/board/kinds/names";
import { isTooSmall } from "@/lib/domain/board/layout/rooms";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import type { Room } from "@/lib/domain/board/type-scale";
import { agentGrid, agentList, leaderboard } from "./agent-rows";
import { chartTile } from "./chart-tile";
import { barTile, gaugeTile, numberTile } from "./figures";
import { intervalsTile } from "./intervals-tile";
import { outlookTile } from "./outlook";
import { agentStates, groupTile } from "./people";
import { queueTile } from "./queue";
import { heatGrid, queueTable } from "./queue-rows";
import { clockTile, countdownTile, embedTile, imageTile, tickerTile } from "./still";
import { textTile } from "./text";

type Draw<K extends TileKindName> = (
  board: LiteBoard,
  tile: ShownTile,
  room: Room,
  options: OptionsByKind[K],
) => Markup;

/** What draws each kind; the types ask for all of them. */
const KINDS: { readonly [K in TileKindName]: Draw<K> } = {
  number: numberTile,
  gauge: gaugeTile,
  bar: barTile,
  queue: queueTile,
  outlook: outlookTile,
  "queue-table": queueTable,
  "heat-grid": heatGrid,
  chart: chartTile,
  intervals: intervalsTile,
  group: groupTile,
  "agent-list": agentList,
  "agent-grid": agentGrid,
  "agent-states": agentStates,
  leaderboard,
  clock: clockTile,
  text: textTile,
  image: imageTile,
  ticker: tickerTile,
  countdown: countdownTile,
  embed: embedTile,
};

/** Each kind by its own options. */
function drawKind<K extends TileKindName>(kind: K, board: LiteBoard, tile: ShownTile, room: Room): Markup | null {
  const options = optionsOf(tile, kind);
  return options === null ? null : KINDS[kind](board, tile, room, options);
}

/** The room in which a tile can say what it is and what is wrong with it, em. */
const SAYS_ALL: Room = { width: 9, height: 5 };

/**
 * A tile of a designed board. One that fails says so in its own place, and the rest of the board goes on.
 *
 * @param rows of the tile's page as it was made
 * @param failed hears of what went wrong
 */
export function tileOf(
  board: LiteBoard,
  tile: ShownTile,
  { rows, room }: { readonly rows: number; readonly room: Room },
  failed: (cause: unknown) => void,
): Markup {
  const t = board.words.tiles;
  const { kind } = tile;
  if (!isTileKind(kind)) return plainTile(board, room, t("unknown"), t("unknownHint", { kind }));
  if (isTooSmall(tile, rows, room)) return tooSmall(board, tile.title ?? t(`kinds.${kind}`), room);
  try {
    return drawKind(kind, board, tile, room) ?? plainTile(board, room, tile.title ?? t(`kinds.${kind}`), t("failed"));
  } catch (cause) {
    failed(cause);
    return plainTile(board, room, tile.title ?? t(`kinds.${kind}`), t("failed"));
  }
}

function tooSmall(board: LiteBoard, title: string, room: Room): Markup {
  const t = board.words.tiles;
  if (room.width >= SAYS_ALL.width && room.height >= SAYS_ALL.height)
    return plainTile(board, room, title, t("tooSmall"), t("tooSmallHint"));
  return html`<section class="tile card small"><div class="shrink note middle" data-cut="…"><div>${t("tooSmallShort")}</div></div></section>`;
}
