import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { canSeeBoard, tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import type { BoardHead, StoredBoard } from "./board";
import { selectBoards, withQueues } from "./board-rows";
import { withDocument } from "./published";

/**
 * The boards the caller may see; all but other people's private ones for an installation admin. The oldest tenant first and its default board
 * before its others, so that the first is where somebody without a history belongs.
 */
export async function listBoards(db: Db, caller: Caller): Promise<BoardHead[]> {
  const tenants = tenantsWhere(caller, "board.view");
  if (tenants.length === 0) return [];
  const all = selectBoards(db)
    .innerJoin("tenants", "tenants.id", "boards.tenant_id")
    .where((where) => where.or([where("boards.owner_id", "is", null), where("boards.owner_id", "=", caller.userId)]))
    .orderBy("tenants.created_at")
    .orderBy("tenants.name")
    .orderBy("boards.tenant_id")
    .orderBy("boards.is_default", "desc")
    .orderBy("boards.name")
    .orderBy("boards.id");
  const rows = await (tenants === "all" ? all : all.where("boards.tenant_id", "in", tenants)).execute();
  return (await withQueues(db, rows)).filter((board) => canSeeBoard(caller, board));
}

/** The board, or null when there is none or it is not the caller's to see: the two must look the same from outside. */
export async function findBoard(db: Db, caller: Caller, boardId: string): Promise<StoredBoard | null> {
  return readBoard(db, boardId, (board) => canSeeBoard(caller, board));
}

/** The same whoever asks: for what is no answer to anybody. */
export async function boardById(db: Db, boardId: string): Promise<StoredBoard | null> {
  return readBoard(db, boardId, () => true);
}

async function readBoard(db: Db, boardId: string, maySee: (board: BoardHead) => boolean): Promise<StoredBoard | null> {
  for (;;) {
    const [head] = await withQueues(db, await selectBoards(db).where("boards.id", "=", boardId).execute());
    if (head === undefined || !maySee(head)) return null;
    const board = await withDocument(db, head);
    // Published anew between the two readings: once more.
    if (board !== null) return board;
  }
}

/** All boards of a tenant, the default one first. Not filtered by anybody's rights: its callers have asked for them. */
export async function boardsOfTenant(db: Db, tenantId: string): Promise<BoardHead[]> {
  const rows = await selectBoards(db)
    .where("boards.tenant_id", "=", tenantId)
    .orderBy("is_default", "desc")
    .orderBy("name")
    .orderBy("id")
    .execute();
  return withQueues(db, rows);
}
