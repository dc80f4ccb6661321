import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { note, noteBeside } from "@/components/lite/pieces/figures";
import { plainTile, tileFrame } from "@/components/lite/pieces/frame";
import { noteInLine } from "@/components/sheet/note-plan";
import { figureNow, tileCells, tileName } from "@/components/sheet/tile-now";
import { outlookLines } from "@/components/tiles/outlook/outlook-lines";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { outlookPlan } from "@/lib/domain/board/outlook-plan";
import { bodyRoom, type Room } from "@/lib/domain/board/type-scale";
import { FIGURE_SKELETON } from "./figure-tile";

/** What comes next of a queue: estimates, and said to be. */
export function outlookTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["outlook"]): Markup {
  const { view, now, words } = board;
  const t = words.tiles;
  const name = tileName(view, tile.id);
  const title = name === "" ? t("kinds.outlook") : t("outlook.title", { queue: name });
  if (options.queue === null) return plainTile(board, room, title, t("problems.nothing-chosen"));
  const cells = tileCells(view, tile.id);
  const figure = figureNow(view, tile.id, now);
  if (figure?.problem === "gone") return plainTile(board, room, title, t("problems.gone"));
  if (cells === null) return tileFrame(board, { room, title, standing: figure, body: FIGURE_SKELETON });
  const lines = outlookLines(cells, options.parts, { now, locale: words.locale, t });
  const body = bodyRoom(room);
  const plan = outlookPlan(lines.length, body);
  return tileFrame(board, {
    room,
    title,
    standing: figure,
    body:
      lines.length === 0
        ? html`<div class="shrink note middle" data-cut="…"><div>${t("outlook.thin")}</div></div>`
        : html`<ul class="outlook">${lines.map(
            ({ label, text, notes, isNear }) =>
              html`<li class="${plan.isInLine && "middle-line"}" style="height:${plan.height}em"><span class="figure tight cut ${isNear && "tone-near"}" style="font-size:${plan.figure}em">${text}</span>${
                plan.isInLine ? noteBeside(label) : note(noteInLine(notes, null, body.width))
              }</li>`,
          )}</ul>`,
  });
}
