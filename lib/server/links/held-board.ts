import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { can, canSeeBoard } from "@/lib/server/access/permissions";
import type { BoardHead } from "@/lib/server/boards/board";
import { holdBoards } from "@/lib/server/boards/held-boards";
import type { Db } from "@/lib/server/db/database";

/**
 * The board whose links are to be changed, which nobody makes private, renames or deletes until the transaction's end; null when there is none
 * that the caller may share.
 */
export async function holdShared(
  trx: Db,
  caller: Caller,
  { id, tenantId }: Pick<BoardHead, "id" | "tenantId">,
): Promise<BoardHead | null> {
  const board = (await holdBoards(trx, tenantId))?.find((one) => one.id === id);
  const mayShare = board !== undefined && canSeeBoard(caller, board) && can(caller, "board.share", tenantId);
  return mayShare ? board : null;
}
