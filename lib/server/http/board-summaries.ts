import "server-only";
import type { UpstreamStatus } from "@/lib/domain/snapshot";
import { type Headline, headline } from "@/lib/domain/state/headline";
import { queueState } from "@/lib/domain/state/queue-state";
import type { Board } from "@/lib/server/boards/board";
import { firstView } from "./first-view";

/** A board in a few numbers, for the list of boards. */
export interface BoardSummaryNow {
  readonly id: string;
  readonly name: string;
  /** Null while the hub has nothing yet. */
  readonly now: {
    readonly tenantName: string;
    readonly timeZone: string;
    readonly intervalMs: number;
    /** When the numbers were taken, ISO 8601 UTC; null before the first. */
    readonly asOf: string | null;
    readonly upstream: UpstreamStatus;
    readonly queues: number;
    readonly agents: number;
    readonly breached: number;
    readonly near: number;
    readonly headline: Pick<
      Headline,
      "waiting" | "longestWaitMs" | "longestWaitLevel" | "serviceLevel" | "serviceLevelLevel" | "available"
    >;
  } | null;
}

/** The boards with what they show at `nowMs`; asked of the hub together, so the slowest decides how long it takes. */
export async function boardSummaries(boards: readonly Board[], nowMs: number): Promise<BoardSummaryNow[]> {
  return Promise.all(boards.map((board) => summarise(board, nowMs)));
}

async function summarise(board: Board, nowMs: number): Promise<BoardSummaryNow> {
  const view = await firstView(board);
  const { id, name } = board;
  if (view === null) return { id, name, now: null };
  const taken = view.parts.queues.asOf;
  const elapsed = taken === null ? 0 : Math.max(0, nowMs - Date.parse(taken));
  const levels = view.queues.map((queue) => queueState(queue.metrics, elapsed).level);
  const { waiting, longestWaitMs, longestWaitLevel, serviceLevel, serviceLevelLevel, available } = headline(
    view.queues,
    view.agents,
    elapsed,
  );
  return {
    id,
    name,
    now: {
      tenantName: view.board.tenantName,
      timeZone: view.board.timeZone,
      intervalMs: view.board.intervalMs,
      asOf: view.asOf,
      upstream: view.upstream,
      queues: view.queues.length,
      agents: view.agents.length,
      breached: levels.filter((level) => level === "breach").length,
      near: levels.filter((level) => level === "near").length,
      headline: { waiting, longestWaitMs, longestWaitLevel, serviceLevel, serviceLevelLevel, available },
    },
  };
}
