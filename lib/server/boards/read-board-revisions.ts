import "server-only";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";

/** By board, what differs after every change of it; boards that are gone are absent. */
export async function readBoardRevisions(db: Db, boardIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const revisions = new Map<string, string>();
  for (const ids of inChunks(boardIds)) {
    const rows = await db.selectFrom("boards").select(["id", "revision"]).where("id", "in", ids).execute();
    for (const { id, revision } of rows) revisions.set(id, String(revision));
  }
  return revisions;
}
