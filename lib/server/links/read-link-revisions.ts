import "server-only";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";

/** By link, what differs after every change of it; links that are gone are absent. */
export async function readLinkRevisions(db: Db, linkIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const revisions = new Map<string, string>();
  for (const ids of inChunks(linkIds)) {
    const rows = await db.selectFrom("board_links").select(["id", "revision"]).where("id", "in", ids).execute();
    for (const { id, revision } of rows) revisions.set(id, String(revision));
  }
  return revisions;
}
