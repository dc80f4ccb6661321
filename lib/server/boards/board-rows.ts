import "server-only";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import type { BoardHead } from "./board";

/** All but the document, which may be large. */
const COLUMNS = [
  "boards.id",
  "boards.tenant_id",
  "boards.name",
  "boards.is_default",
  "boards.all_queues",
  "boards.owner_id",
  "boards.published_version",
  "boards.revision",
] as const;

export function selectBoards(db: Db) {
  return db.selectFrom("boards").select(COLUMNS);
}

type BoardRow = Awaited<ReturnType<ReturnType<typeof selectBoards>["execute"]>>[number];

/** The boards with the queues of the team boards among them, in the order of the rows. */
export async function withQueues(db: Db, rows: readonly BoardRow[]): Promise<BoardHead[]> {
  const queues = await queuesOf(
    db,
    rows.filter((row) => row.all_queues === 0).map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    isDefault: row.is_default === 1,
    revision: row.revision,
    queueIds: row.all_queues === 1 ? null : (queues.get(row.id) ?? []),
    ownerId: row.owner_id,
    publishedVersion: row.published_version,
  }));
}

async function queuesOf(db: Db, boardIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const byBoard = new Map<string, string[]>();
  for (const ids of inChunks(boardIds)) {
    const rows = await db
      .selectFrom("board_queues")
      .selectAll()
      .where("board_id", "in", ids)
      .orderBy("queue_id")
      .execute();
    for (const { board_id, queue_id } of rows) {
      const known = byBoard.get(board_id);
      if (known === undefined) byBoard.set(board_id, [queue_id]);
      else known.push(queue_id);
    }
  }
  return byBoard;
}
