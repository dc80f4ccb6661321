import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import type { Board, StoredBoard } from "@/lib/server/boards/board";
import { findBoard } from "@/lib/server/boards/find-boards";
import type { Db } from "@/lib/server/db/database";
import { currentOf, readDesign } from "./held-design";

/** The board as it is being designed, and as screens show it; null when it is not the caller's to design. */
export async function draftBoard(
  db: Db,
  caller: Caller,
  boardId: string,
): Promise<{ readonly board: StoredBoard; readonly draft: Board } | null> {
  const board = await findBoard(db, caller, boardId);
  const design = board === null ? null : await readDesign(db, caller, boardId);
  if (board === null || design === null || !can(caller, "board.edit", board.tenantId)) return null;
  return { board, draft: { ...board, document: currentOf(design) } };
}
