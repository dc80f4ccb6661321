import "server-only";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import type { Playing } from "@/lib/domain/display/player";
import type { StoredBoard } from "@/lib/server/boards/board";
import { scopeFor } from "@/lib/server/displays/control/may-show";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { boardOfDisplay } from "./display-board";
import { services } from "./services";

/** So long before its turn the next board is watched, ms: when it shows, its numbers are there. */
const AHEAD_MS = 15_000;

interface Shown {
  readonly view: LiveView | null;
  readonly trend: TrendView | null;
  /** The board itself; null where it may not be shown (any more). */
  readonly board: StoredBoard | null;
}

const NOTHING: Shown = { view: null, trend: null, board: null };

/** The board whose turn it is as the display may see it; and the next one is watched shortly before it comes. */
export async function showTurn(
  display: DisplayIdentity,
  { now: turn, next }: Playing,
  nowMs: number,
  signal: AbortSignal,
): Promise<Shown> {
  if (next !== null && next.boardId !== turn?.boardId && next.startedAt - nowMs < AHEAD_MS)
    await boardShown(display, next.boardId, signal);
  return turn === null ? NOTHING : boardShown(display, turn.boardId, signal);
}

async function boardShown(display: DisplayIdentity, boardId: string, signal: AbortSignal): Promise<Shown> {
  const { db, live } = await services();
  const board = await boardOfDisplay(db, display, boardId);
  if (board === null) return NOTHING;
  const request = { board, scope: scopeFor(display), signal };
  const [shown, trend] = await Promise.all([live.view(request), live.trend(request)]);
  return { view: shown?.view ?? null, trend: trend?.view ?? null, board };
}
