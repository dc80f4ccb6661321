import "server-only";
import { type Breaches, breached } from "@/lib/domain/display/breached";
import { nextTakeover } from "@/lib/domain/display/takeover";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { LiveDeps } from "@/lib/server/live/deps";
import type { LiveHub } from "@/lib/server/live/hub";
import { BoardHolds, holdKey, type WantedBoard } from "./board-holds";
import { mayShow, scopeFor } from "./may-show";
import type { Screen } from "./screen";

/** Nothing that anybody saw yet. */
const UNKNOWN: Breaches = { state: "unknown" };

/** Which breach has each screen. Boards are watched only while a display in touch is to be taken over by one. */
export class Takeovers {
  private readonly holds: BoardHolds;

  constructor(live: Pick<LiveHub, "hold">, log: LiveDeps["log"]) {
    this.holds = new BoardHolds(live, log);
  }

  /**
   * Looks at every watched board once.
   * @returns the screens whose takeover is another now
   */
  look(screens: readonly Screen[], boards: ReadonlyMap<string, StoredBoard>, nowMs: number): readonly Screen[] {
    const wanted = new Map<string, WantedBoard>();
    const items = screens.map((screen) => ({ screen, items: itemsOf(screen, boards, wanted) }));
    this.holds.keep(wanted);
    const judged = new Map<string, Breaches>();
    const breachesOf = (key: string, pageId: string | null): Breaches => {
      const name = JSON.stringify([key, pageId]);
      const known = judged.get(name);
      if (known !== undefined) return known;
      const view = this.holds.view(key);
      const found = view === null ? UNKNOWN : breached(view, pageId, nowMs);
      judged.set(name, found);
      return found;
    };
    return items.flatMap(({ screen, items: own }) => {
      const before = screen.takeover;
      const watched = own.map(({ key, pageId, ...item }) => ({ ...item, breaches: breachesOf(key, pageId) }));
      screen.takeover = nextTakeover(before, watched, nowMs);
      return before?.itemId === screen.takeover?.itemId && before?.pageId === screen.takeover?.pageId ? [] : [screen];
    });
  }
}

interface Item {
  readonly itemId: string;
  readonly boardId: string;
  readonly pageId: string | null;
  readonly key: string;
}

/** The items of a display that may take over, in the playlist's order; their boards join those that are wanted. */
function itemsOf(
  { display }: Screen,
  boards: ReadonlyMap<string, StoredBoard>,
  wanted: Map<string, WantedBoard>,
): readonly Item[] {
  const scope = scopeFor(display);
  return display.settings.playlist.flatMap(({ id, boardId, pageId, takesOver }) => {
    const board = takesOver ? boards.get(boardId) : undefined;
    if (board === undefined || !mayShow(display, board)) return [];
    const key = holdKey(board, scope);
    wanted.set(key, { board, scope });
    return [{ itemId: id, boardId, pageId, key }];
  });
}
