import { historySearch } from "@/lib/client/history/history-url";
import type { DisplayState } from "@/lib/contracts/display/control";
import type { HistoryView } from "@/lib/contracts/history";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import { liveFixture } from "@/tests/support/live-fixture";
import { viewOf as sceneView, sentOf } from "@/tests/visual/scenes/view";
import { boardFrom } from "@/tests/visual/specimens/boards";
import { DESIGNED, DRAWN, type SoakBoard } from "./day";

/* What the boards of the soak's display show: those of templates go from calm to breached and back. */

const MOODS = ["calm", "near", "breach"] as const;

const MADE = new Map(
  DESIGNED.map((name) => {
    const document = boardFrom(name);
    return [
      name as string,
      { pages: sentOf(document).pages, moods: MOODS.map((mood) => sceneView(document, mood, name)) },
    ];
  }),
);

/** As a display is told of them; null: the board makes itself. */
export function pagesOf(board: SoakBoard): DisplayState["boards"][number]["pages"] {
  return MADE.get(board)?.pages.map(({ id, name }) => ({ id, name })) ?? null;
}

/** A board's numbers at a tick of it, other ones at each. */
export function viewOf(board: string, tick: number): LiveView {
  const moods = MADE.get(board)?.moods;
  const mood = moods?.[tick % MOODS.length];
  return mood === undefined ? drawn(board, tick) : takenNow(mood.view);
}

/** Waits that differ from tick to tick, so that numbers change and are drawn anew. */
function drawn(board: string, tick: number): LiveView {
  const { view } = fixtureOf(board);
  const queues = view.queues.map((queue, index) => ({
    ...queue,
    metrics: { ...queue.metrics, "interactionsWaitInQueue.rt": (tick * (index + 3)) % 17 },
  }));
  return { ...view, queues };
}

function takenNow(view: LiveView): LiveView {
  const asOf = new Date().toISOString();
  const { queues, agents, groups } = view.parts;
  const parts = { queues: { ...queues, asOf, fetchedAt: asOf }, agents: { ...agents, asOf, fetchedAt: asOf }, groups };
  return { ...view, asOf, parts };
}

export function trendOf(board: string): TrendView {
  return MADE.get(board)?.moods[0]?.trend ?? fixtureOf(board).trend;
}

/** The recorded past that a chart asks for; null where no tile has that question. */
export function historyOf(board: string, search: string): HistoryView | null {
  const all = MADE.get(board)?.moods[0]?.histories ?? [];
  return all.find(({ query }) => historySearch(query) === search)?.history ?? null;
}

function fixtureOf(board: string) {
  return liveFixture(DRAWN.find((one) => one === board) ?? "picture", { now: Date.now(), boardId: board });
}
