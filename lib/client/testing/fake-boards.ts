import type { KeptCharts } from "@/lib/client/display/kept-charts";
import type { KnownBoards } from "@/lib/client/display/view-keeper";
import type { LiveView } from "@/lib/contracts/live";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";
import { sampleView } from "./sample-view";

/** Boards of which a test says what has come. */
export interface FakeBoards extends KnownBoards {
  /** A view comes, with so many customers waiting, sent under this privacy. */
  tell(boardId: string, waiting: number, privacy?: DisplayPrivacy): void;
  /** What the charts of a board are made of comes. */
  draw(boardId: string): void;
}

const NOTHING: KeptCharts = { trend: null, histories: [] };

export function createFakeBoards(): FakeBoards {
  const views = new Map<string, LiveView>();
  const charts = new Map<string, KeptCharts>();
  return {
    view: (boardId) => views.get(boardId),
    charts: (boardId) => charts.get(boardId) ?? NOTHING,
    show(boardId, view, kept) {
      views.set(boardId, view);
      if (kept !== null) charts.set(boardId, kept);
    },
    turnTo: () => charts.clear(),
    tell(boardId, waiting, privacy = "full") {
      const view = sampleView(waiting);
      const of = privacy === "full" ? {} : { privacy };
      views.set(boardId, { ...view, ...of, board: { ...view.board, id: boardId } });
    },
    draw(boardId) {
      const series = { waiting: [1], longestWait: [0], entered: [1], answered: [1], abandoned: [0] };
      const total = { ...series, serviceLevel: [80], available: [3] };
      charts.set(boardId, { trend: { at: 0, view: { minutes: [0], total, waitingByQueue: {} } }, histories: [] });
    },
  };
}
