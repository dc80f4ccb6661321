import type { LiteBoard } from "@/components/lite/board";
import { html } from "@/components/lite/html";
import { header } from "@/components/lite/pieces/header";
import { trouble } from "@/components/lite/pieces/trouble";
import { agentsSummary } from "@/components/tiles/agents/agent-list";
import { designedParts } from "./designed";
import { madeParts } from "./made";
import { EDGE, GAP, HEADER, NEXT, type Screen, type ScreenPart, stageOf, TROUBLE } from "./screen";

interface BoardScreen {
  readonly screen: Screen;
  /** Of a designed board; null: its first. */
  readonly pageId: string | null;
  /** What comes next, by name; null: nothing, or nobody knows. */
  readonly next: string | null;
  readonly isTakeover: boolean;
  /** Hears of a tile that failed. */
  readonly failed: (cause: unknown) => void;
}

/** Everything that a screen shows of a board. */
export function boardScreen(board: LiteBoard, wanted: BoardScreen): readonly ScreenPart[] {
  const { screen, pageId, next, isTakeover, failed } = wanted;
  const { view, words } = board;
  const wrong = trouble(board);
  const stage = stageOf(screen, { trouble: wrong !== null, next: next !== null });
  const document = view.document;
  const page = document?.pages.find(({ id }) => id === pageId) ?? document?.pages[0];
  const shown =
    page === undefined ? madeParts(board, screen, stage) : designedParts(board, page, { screen, stage, failed });
  const facts = page === undefined ? countsOf(board) : (document?.pages.length ?? 0) > 1 ? [page.name] : [];
  const line = { x: EDGE.x, width: screen.width - 2 * EDGE.x };
  const below = stage.y + stage.height;
  return [
    { id: "top", box: { ...line, y: EDGE.top, height: HEADER }, markup: header(board, facts, isTakeover) },
    ...shown,
    ...(wrong === null
      ? []
      : [{ id: "trouble", box: { ...line, y: below + GAP / 2, height: TROUBLE - GAP / 2 }, markup: wrong }]),
    ...(next === null
      ? []
      : [
          {
            id: "next",
            box: { ...line, y: screen.height - EDGE.bottom - NEXT + 0.25, height: NEXT + 0.8 },
            markup: html`<p class="next cut">${words.tv("board.next", { name: next })}</p>`,
          },
        ]),
  ];
}

function countsOf({ view, words }: LiteBoard): readonly (string | null)[] {
  const t = words.board;
  return [
    view.parts.queues.asOf === null ? null : t("queueCount", { count: view.queues.length }),
    view.parts.agents.asOf === null ? null : t("agentCount", { count: agentsSummary(view).ids.length }),
  ];
}
