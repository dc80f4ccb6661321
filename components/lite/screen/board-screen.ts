import type { Departure } from "@/components/board/departures";
import type { LiteBoard } from "@/components/lite/board";
import { header } from "@/components/lite/pieces/header";
import { trouble } from "@/components/lite/pieces/trouble";
import { type Turning, turnBar } from "@/components/lite/pieces/turn-bar";
import { agentsSummary } from "@/components/tiles/agents/agent-list";
import { designedParts } from "./designed";
import { madeParts } from "./made";
import { EDGE, GAP, HEADER, type Screen, type ScreenPart, stageOf, TROUBLE } from "./screen";

interface BoardScreen {
  readonly screen: Screen;
  /** Of a designed board; null: its first. */
  readonly pageId: string | null;
  readonly turning: Turning;
  /** Queues that were there and are no longer. */
  readonly gone: readonly Departure[];
  /** Hears of a tile that failed. */
  readonly failed: (cause: unknown) => void;
}

/** Everything that a screen shows of a board. */
export function boardScreen(board: LiteBoard, wanted: BoardScreen): readonly ScreenPart[] {
  const { screen, pageId, turning, gone, failed } = wanted;
  const { view, words } = board;
  const wrong = trouble(board);
  const document = view.document;
  const page = document?.pages.find(({ id }) => id === pageId) ?? document?.pages[0];
  const isMade = page === undefined;
  const stage = stageOf(screen, !isMade && wrong !== null);
  const shown =
    page === undefined
      ? madeParts(board, screen, stage, { gone, wrong })
      : designedParts(board, page, { screen, stage, failed });
  const facts = page === undefined ? countsOf(board) : (document?.pages.length ?? 0) > 1 ? [page.name] : [];
  const line = { x: EDGE.x, width: screen.width - 2 * EDGE.x };
  const below = stage.y + stage.height;
  return [
    { id: "top", box: { ...line, y: EDGE.top, height: HEADER }, markup: header(board, facts, line.width) },
    ...shown,
    ...(isMade || wrong === null
      ? []
      : [{ id: "trouble", box: { ...line, y: below + GAP / 2, height: TROUBLE - GAP / 2 }, markup: wrong }]),
    turnBar(turning, screen, words),
  ];
}

function countsOf({ view, words }: LiteBoard): readonly (string | null)[] {
  const t = words.board;
  return [
    view.parts.queues.asOf === null ? null : t("queueCount", { count: view.queues.length }),
    view.parts.agents.asOf === null ? null : t("agentCount", { count: agentsSummary(view).ids.length }),
  ];
}
