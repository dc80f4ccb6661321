import "server-only";
import type { BoardStanding } from "@/lib/contracts/board-standing";
import { liveForMs } from "@/lib/domain/freshness";
import { givenLevels, underLevels } from "@/lib/domain/state/given-levels";
import { headline } from "@/lib/domain/state/headline";
import { queueState } from "@/lib/domain/state/queue-state";
import type { BoardHead } from "@/lib/server/boards/board";
import { withDocument } from "@/lib/server/boards/published";
import { firstView } from "./first-view";
import { services } from "./services";

/** The boards with what they show at `nowMs`; asked of the hub together, so the slowest decides how long it takes. */
export async function boardStandings(boards: readonly BoardHead[], nowMs: number): Promise<BoardStanding[]> {
  return Promise.all(boards.map((board) => summarise(board, nowMs)));
}

async function summarise(head: BoardHead, nowMs: number): Promise<BoardStanding> {
  const { db } = await services();
  const board = await withDocument(db, head);
  const view = board === null ? null : await firstView(board);
  const { id, name } = head;
  if (view === null) return { id, name, now: null };
  const taken = view.parts.queues.asOf;
  // Beyond the live time nobody knows whether the customer still waits: levels stand where they were.
  const since = taken === null ? 0 : Math.max(0, nowMs - Date.parse(taken));
  const elapsed = Math.min(since, liveForMs(view.board.intervalMs));
  const given = givenLevels(view, "queues");
  const levels = view.queues.map(
    ({ id: queueId, metrics }) => underLevels(queueState(metrics, elapsed), queueId, given).level,
  );
  const now = headline(view.queues, view.agents, elapsed, given);
  const { waiting, longestWaitLevel, serviceLevel, serviceLevelLevel, available, onShift } = now;
  const longestWaitMs = now.longestWaitMs === null ? null : now.longestWaitMs - elapsed;
  return {
    id,
    name,
    now: {
      tenantName: view.board.tenantName,
      intervalMs: view.board.intervalMs,
      asOf: view.asOf,
      queuesAsOf: taken,
      upstream: view.upstream,
      queues: view.queues.length,
      breached: levels.filter((level) => level === "breach").length,
      near: levels.filter((level) => level === "near").length,
      headline: { waiting, longestWaitMs, longestWaitLevel, serviceLevel, serviceLevelLevel, available, onShift },
    },
  };
}
