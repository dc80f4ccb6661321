import "server-only";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import { boardById } from "./find-boards";

/** Told of what is being designed, after the commit. */
export type DraftListener = Pick<LiveHub, "draftChanged">;

export type BoardListener = Pick<LiveHub, "boardChanged" | "boardGone" | "recheckBoard">;

/**
 * Reads a board anew and lets whoever has it open see it so, or that it is gone; who may not see it any more loses it at once. After the commit of
 * a change, and when another process made one.
 */
export async function tellBoard(db: Db, live: BoardListener, boardId: string): Promise<void> {
  const board = await boardById(db, boardId);
  if (board === null) return live.boardGone(boardId);
  live.boardChanged(board);
  if (board.ownerId !== null) await live.recheckBoard(boardId);
}
