import "server-only";
import type { Selectable } from "kysely";
import type { Caller } from "@/lib/server/access/caller";
import { canSeeBoard, tenantsWhere } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import type { BoardTable } from "@/lib/server/db/schema";
import type { Board } from "./board";

/**
 * The boards the caller may see; all of them for an installation admin. The oldest tenant first and its default board
 * before its others, so that the first is where somebody without a history belongs.
 */
export async function listBoards(db: Db, caller: Caller): Promise<Board[]> {
  const tenants = tenantsWhere(caller, "board.view");
  if (tenants.length === 0) return [];
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
  const rows = await (tenants === "all" ? all : all.where("boards.tenant_id", "in", tenants)).execute();
  const queues = await queuesOf(db, rows);
  return rows.map((row) => toBoard(row, queues)).filter((board) => canSeeBoard(caller, board));
}

/** The board, or null when there is none or it is not the caller's to see: the two must look the same from outside. */
export async function findBoard(db: Db, caller: Caller, boardId: string): Promise<Board | null> {
  const row = await db.selectFrom("boards").selectAll().where("id", "=", boardId).executeTakeFirst();
  if (row === undefined || !canSeeBoard(caller, { id: row.id, tenantId: row.tenant_id })) return null;
  return toBoard(row, await queuesOf(db, [row]));
}

/** All boards of a tenant, the default one first. Not filtered by anybody's rights: its callers have asked for them. */
export async function boardsOfTenant(db: Db, tenantId: string): Promise<Board[]> {
  const rows = await db
    .selectFrom("boards")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .orderBy("is_default", "desc")
    .orderBy("name")
    .orderBy("id")
    .execute();
  const queues = await queuesOf(db, rows);
  return rows.map((row) => toBoard(row, queues));
}

type BoardRow = Selectable<BoardTable>;

/** The queues of the team boards among these, by board. */
async function queuesOf(db: Db, boards: readonly BoardRow[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = boards.filter((board) => board.all_queues === 0).map((board) => board.id);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("board_queues")
    .selectAll()
    .where("board_id", "in", ids)
    .orderBy("queue_id")
    .execute();
  const byBoard = new Map<string, string[]>();
  for (const row of rows) byBoard.set(row.board_id, [...(byBoard.get(row.board_id) ?? []), row.queue_id]);
  return byBoard;
}

function toBoard(row: BoardRow, queues: ReadonlyMap<string, readonly string[]>): Board {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    isDefault: row.is_default === 1,
    revision: row.revision,
    queueIds: row.all_queues === 1 ? null : (queues.get(row.id) ?? []),
  };
}
