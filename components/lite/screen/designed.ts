import type { LiteBoard } from "@/components/lite/board";
import { saying } from "@/components/lite/pieces/frame";
import { tileOf } from "@/components/lite/tiles/registry";
import type { ShownPage } from "@/lib/contracts/shown-document";
import { layoutFor } from "@/lib/domain/board/layout/layout-for";
import { roomIn } from "@/lib/domain/board/layout/rooms";
import { GAP, span } from "@/lib/domain/board/type-scale";
import type { Box, Screen, ScreenPart } from "./screen";

/** The tiles of one page of a designed board, each in its place. */
export function designedParts(
  board: LiteBoard,
  page: ShownPage,
  {
    screen,
    stage,
    failed,
  }: { readonly screen: Screen; readonly stage: Box; readonly failed: (cause: unknown) => void },
): readonly ScreenPart[] {
  const t = board.words.tiles;
  if (page.tiles.length === 0) return [{ id: "empty", box: stage, markup: saying(t("emptyPage"), t("emptyPageHint")) }];
  const { shape } = screen;
  const layout = layoutFor(page, shape);
  const byId = new Map(page.tiles.map((tile) => [tile.id, tile]));
  const start = (cells: number, of: number, length: number) => (cells === 0 ? 0 : span(cells, of, length) + GAP);
  return layout.tiles.flatMap(({ id, place }): ScreenPart[] => {
    const tile = byId.get(id);
    if (tile === undefined) return [];
    const room = roomIn(layout, place, { shape, rows: page.rows, area: stage });
    const box = {
      x: stage.x + start(place.x, layout.columns, stage.width),
      y: stage.y + start(place.y, layout.rows, stage.height),
      ...room,
    };
    return [{ id: `tile ${id}`, box, markup: tileOf(board, tile, { rows: page.rows, room }, failed) }];
  });
}
