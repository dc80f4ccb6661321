import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { tileFrame, untoldBeside } from "@/components/lite/pieces/frame";
import type { UntoldFirst } from "@/components/lite/pieces/notes";
import { type FigureNow, figureNow, tileName } from "@/components/sheet/tile-now";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { Measure } from "@/lib/domain/board/measure";
import { bodyRoom, type Room } from "@/lib/domain/board/type-scale";

/** What a tile is called: by its document, else what the server knows it by, else by its metric. */
export function measureTitle({ view, names }: LiteBoard, tile: ShownTile, measure: Measure): string {
  const known = tile.title ?? tileName(view, tile.id);
  return known !== "" || measure.of === "calculated" ? known : names.name(measure.metric);
}

/** The place of a figure before its first numbers: nothing jumps when they come. */
export const FIGURE_SKELETON = html`<div class="waits"><i class="bone big"></i><i class="bone"></i></div>`;

const NOTHING: UntoldFirst = { state: null, age: null, kept: [] };

/** A tile of one figure: named by what it measures, framed by its level and its age. */
export function figureTile(
  board: LiteBoard,
  { tile, room, measure }: { readonly tile: ShownTile; readonly room: Room; readonly measure: Measure },
  draw: (figure: FigureNow, room: Room, first: UntoldFirst) => Markup,
): Markup {
  const figure = figureNow(board.view, tile.id, board.now);
  const title = measureTitle(board, tile, measure);
  const body = () => {
    if (figure === null) return FIGURE_SKELETON;
    const { level, from, problem, rule } = figure;
    const first = untoldBeside(board, { title, room, level, from });
    // Why there is no number is said alone; without a rule no state can come.
    const untold = problem !== null ? NOTHING : rule === null ? { ...first, kept: [] } : first;
    return draw(figure, bodyRoom(room), untold);
  };
  return tileFrame(board, { room, title, standing: figure, body: body() });
}
