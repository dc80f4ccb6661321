import type { Page, Tile } from "@/lib/domain/board/document";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import {
  PADDING,
  type Room,
  TEXT_LEADING,
  TEXT_SIZES,
  TICKER,
  TITLE,
  tickerScale,
} from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";
import type { Finding } from "./finding";

/** What somebody wrote that the tile has no room for. Widths are estimates that err on the wide side. */
export function longTexts(page: Page, tile: Tile, room: Room): Finding[] {
  const found: ("title" | "text" | "message")[] = [];
  const width = room.width - 2 * PADDING;
  if (tile.title !== null && tile.kind !== "ticker" && textWidth(tile.title) * TITLE > width) found.push("title");
  const text = optionsOf(tile, "text");
  if (text !== null) {
    const em = TEXT_SIZES[text.size];
    const height = room.height - 1.8 * PADDING - (tile.title === null ? 0 : TITLE * 1.7);
    if (linesOf(text.markdown, width / em) * em * TEXT_LEADING > height) found.push("text");
  }
  const ticker = optionsOf(tile, "ticker");
  if (ticker !== null) {
    const scale = tickerScale(room.height);
    const em = scale * TICKER.text;
    const lines = Math.max(1, Math.floor((room.height - 2 * TICKER.padding * scale) / (em * TICKER.leading)));
    if (ticker.messages.some((message) => linesOf(message, width / em) > lines)) found.push("message");
  }
  return found.map((part) => ({ code: "long-text", pageId: page.id, tileId: tile.id, part }));
}

/** Lines of a text in a column of some width, em of its own font size; an empty line takes half of one. */
function linesOf(text: string, width: number): number {
  if (text === "") return 0;
  const lines = text.split("\n").map((line) => {
    const heading = /^#{1,3} /.test(line) ? 1.6 : 1;
    if (line.trim() === "") return 0.5;
    return Math.ceil((textWidth(line) * heading) / Math.max(1, width)) * heading;
  });
  return lines.reduce((sum, count) => sum + count, 0);
}
