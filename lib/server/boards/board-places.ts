import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import { listBoards } from "./find-boards";

/** A tenant in which somebody may make boards. */
export interface BoardPlace {
  readonly id: string;
  readonly name: string;
  /** Its board of all queues: whose numbers fill what does not exist yet. */
  readonly boardId: string;
}

/** A board that can be copied. */
export interface CopyableBoard {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
}

/** Where the caller may make boards, and after which boards: those that they may edit and that somebody has laid out. In the order of lists. */
export async function boardPlaces(
  db: Db,
  caller: Caller,
): Promise<{ readonly places: readonly BoardPlace[]; readonly boards: readonly CopyableBoard[] }> {
  const own = (await listBoards(db, caller)).filter(({ tenantId }) => can(caller, "board.edit", tenantId));
  const names = await tenantNames(db, [...new Set(own.map(({ tenantId }) => tenantId))]);
  const drawn = await withDraft(
    db,
    own.flatMap(({ id, publishedVersion }) => (publishedVersion === null ? [id] : [])),
  );
  return {
    places: own
      .filter(({ isDefault }) => isDefault)
      .map(({ id, tenantId }) => ({ id: tenantId, name: names.get(tenantId) ?? "", boardId: id })),
    boards: own
      .filter(({ id, publishedVersion }) => publishedVersion !== null || drawn.has(id))
      .map(({ id, name, tenantId }) => ({ id, name, tenantId })),
  };
}

async function tenantNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const chunk of inChunks(ids)) {
    const rows = await db.selectFrom("tenants").select(["id", "name"]).where("id", "in", chunk).execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

async function withDraft(db: Db, boardIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const chunk of inChunks(boardIds)) {
    const rows = await db
      .selectFrom("board_drafts")
      .select("board_id")
      .where("board_id", "in", chunk)
      .where("document", "is not", null)
      .execute();
    for (const { board_id } of rows) found.add(board_id);
  }
  return found;
}
