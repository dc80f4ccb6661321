import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import type { BoardTable } from "@/lib/server/db/schema";
import type { Board } from "./board";

/**
 * The boards the caller may see; all of them for an installation admin. The oldest tenant first and its default board
 * before its others, so that the first is where somebody without a history belongs.
 */
export async function listBoards(db: Db, caller: Caller): Promise<Board[]> {
  const tenants = [...caller.roles.keys()].filter((tenantId) => can(caller, "board.view", tenantId));
  if (!caller.installationAdmin && tenants.length === 0) return [];
  const all = db
    .selectFrom("boards")
    .innerJoin("tenants", "tenants.id", "boards.tenant_id")
    .selectAll("boards")
    .orderBy("tenants.created_at")
    .orderBy("tenants.name")
    .orderBy("boards.tenant_id")
    .orderBy("boards.is_default", "desc")
    .orderBy("boards.name")
    .orderBy("boards.id");
  const rows = await (caller.installationAdmin ? all : all.where("boards.tenant_id", "in", tenants)).execute();
  return rows.map(toBoard);
}

/** The board, or null when there is none or it is not the caller's to see: the two must look the same from outside. */
export async function findBoard(db: Db, caller: Caller, boardId: string): Promise<Board | null> {
  const row = await db.selectFrom("boards").selectAll().where("id", "=", boardId).executeTakeFirst();
  return row !== undefined && can(caller, "board.view", row.tenant_id) ? toBoard(row) : null;
}

function toBoard(row: BoardTable): Board {
  return { id: row.id, tenantId: row.tenant_id, name: row.name, isDefault: row.is_default === 1 };
}
