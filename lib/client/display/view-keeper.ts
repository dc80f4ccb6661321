import type { LiveView } from "@/lib/contracts/live";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";
import type { KeptCharts } from "./kept-charts";
import type { KeptData } from "./kept-data";

/** What a page knows of boards. */
export interface KnownBoards {
  /** The newest view of a board; undefined: none has come. */
  view(boardId: string): LiveView | undefined;
  charts(boardId: string): KeptCharts;
  /** Shows what was kept of a board wherever nothing newer has come. */
  show(boardId: string, view: LiveView, charts: KeptCharts | null): void;
  /** Lets go of what came under another privacy; numbers that are on the screen stay until those come that may be there. */
  turnTo(privacy: DisplayPrivacy): void;
}

/** Keeps on the device what a page knows of its boards, each under the privacy that it came under. */
export interface ViewKeeper {
  /** A page of a board is mounted; answers how to say that it no longer is. */
  mounts(boardId: string): () => void;
  /** Keeps a board, unless that was done a moment ago, nothing new has come since, or what has come was sent under another privacy. */
  keep(boardId: string, privacy: DisplayPrivacy): void;
  /** The same for every board that is mounted. */
  keepMounted(privacy: DisplayPrivacy): void;
  /** The same where this page has not kept the board yet. */
  keepFirst(boardId: string, privacy: DisplayPrivacy): void;
  /** Shows what is kept of a board where nothing newer has come. */
  show(boardId: string, privacy: DisplayPrivacy): Promise<void>;
  /** What the display may know of agents is something else from now on. */
  turnTo(privacy: DisplayPrivacy): void;
}

/** No board is written more often, ms: storage of a TV wears with what is written. Less than a minute, so that what comes by every minute is kept each time. */
const LEAST_MS = 45_000;

interface Kept {
  readonly view: LiveView;
  readonly hasCharts: boolean;
  /** On the clock that never jumps. */
  readonly at: number;
}

/** @param monotonic a clock that never jumps, ms */
export function createViewKeeper(boards: KnownBoards, data: KeptData, monotonic: () => number): ViewKeeper {
  /** How many pages of each board are mounted. */
  const mounted = new Map<string, number>();
  const kept = new Map<string, Kept>();

  function keep(boardId: string, privacy: DisplayPrivacy): void {
    const view = boards.view(boardId);
    if (view === undefined || privacyOf(view) !== privacy || isStillComing(view)) return;
    const last = kept.get(boardId);
    if (last?.view === view) return;
    const charts = boards.charts(boardId);
    const hasCharts = charts.trend !== null || charts.histories.length > 0;
    const isSoon = last !== undefined && monotonic() - last.at < LEAST_MS;
    // Charts are asked for after the numbers, so they may have come a moment after those were kept.
    if (isSoon && (last.hasCharts || !hasCharts)) return;
    kept.set(boardId, { view, hasCharts, at: monotonic() });
    void data.saveView(view);
    void data.saveCharts(boardId, privacy, charts);
  }

  return {
    mounts(boardId) {
      mounted.set(boardId, (mounted.get(boardId) ?? 0) + 1);
      return () => {
        const left = (mounted.get(boardId) ?? 0) - 1;
        if (left > 0) mounted.set(boardId, left);
        else mounted.delete(boardId);
      };
    },
    keep,
    keepMounted(privacy) {
      for (const boardId of mounted.keys()) keep(boardId, privacy);
    },
    keepFirst(boardId, privacy) {
      if (!kept.has(boardId)) keep(boardId, privacy);
    },
    async show(boardId, privacy) {
      if (boards.view(boardId) !== undefined) return;
      const [view, charts] = await Promise.all([data.readView(boardId, privacy), data.readCharts(boardId, privacy)]);
      if (view !== null && boards.view(boardId) === undefined) boards.show(boardId, view, charts);
    },
    turnTo(privacy) {
      kept.clear();
      boards.turnTo(privacy);
    },
  };
}

/**
 * Nothing is known of it yet, or the first of a part is on its way: so a server that has just started answers. Kept, it would take the place of the
 * last numbers that there were.
 */
function isStillComing({ parts }: Pick<LiveView, "parts">): boolean {
  const all = Object.values(parts);
  return (
    all.every(({ asOf }) => asOf === null) ||
    all.some(({ asOf, status }) => asOf === null && status.state === "connecting")
  );
}

/** Under which privacy a view was sent: one that says nothing of it, with all there is. */
export function privacyOf({ privacy }: Pick<LiveView, "privacy">): DisplayPrivacy {
  return privacy ?? "full";
}
