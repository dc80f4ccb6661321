import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import { foldName } from "@/lib/domain/same-name";
import type { StoredBoard } from "@/lib/server/boards/board";
import { boardsOfTenant } from "@/lib/server/boards/find-boards";
import { withDocument } from "@/lib/server/boards/published";
import type { Db } from "@/lib/server/db/database";
import { byText } from "./differences";

interface Designed {
  readonly tenant: { readonly id: string; readonly name: string };
  readonly board: StoredBoard;
  readonly document: BoardDocument;
}

/** Every board that has a published design, private ones left out, by tenant and name. */
export async function designedBoards(db: Db): Promise<readonly Designed[]> {
  const tenants = await db.selectFrom("tenants").select(["id", "name"]).execute();
  const designed: Designed[] = [];
  for (const tenant of tenants.toSorted(byName))
    for (const board of (await sharedBoards(db, tenant.id)).toSorted(byName))
      if (board.document !== null) designed.push({ tenant, board, document: board.document });
  return designed;
}

/** The tenant's boards but private ones, with what is published of them. */
export async function sharedBoards(db: Db, tenantId: string): Promise<readonly StoredBoard[]> {
  const shared = (await boardsOfTenant(db, tenantId)).filter(({ ownerId }) => ownerId === null);
  const boards: StoredBoard[] = [];
  for (const one of shared) {
    const board = await withDocument(db, one);
    if (board !== null) boards.push(board);
  }
  return boards;
}

function byName(a: { readonly id: string; readonly name: string }, b: { readonly id: string; readonly name: string }) {
  return byText(foldName(a.name), foldName(b.name)) || byText(a.id, b.id);
}
