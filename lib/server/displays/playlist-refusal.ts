import "server-only";
import { isLobbySafe } from "@/lib/domain/display/privacy";
import type { DisplaySettings, PlaylistItem } from "@/lib/domain/display/settings";
import { invalidField, type Refused } from "@/lib/domain/refusal";
import type { StoredBoard } from "@/lib/server/boards/board";
import { boardsOfTenant } from "@/lib/server/boards/find-boards";
import { withDocument } from "@/lib/server/boards/published";
import type { Db } from "@/lib/server/db/database";

/**
 * Why a display of the tenant cannot have these settings: it plays a board that its tenant does not have or that is private, a page that the board
 * lacks, or in a lobby a board that shows agents. What it played before may stay, wherever it went: such an item is passed over. The transaction
 * holds the tenant.
 */
export async function playlistRefusal(
  trx: Db,
  tenantId: string,
  { playlist, privacy }: DisplaySettings,
  before: readonly PlaylistItem[] = [],
): Promise<Refused | null> {
  const boards = await named(trx, tenantId, playlist);
  for (const [index, item] of playlist.entries()) {
    const path = `settings.playlist.${index}`;
    const had = before.some(({ boardId, pageId }) => boardId === item.boardId && pageId === item.pageId);
    const board = boards.get(item.boardId);
    if (board === undefined) {
      if (had) continue;
      return invalidField(`${path}.boardId`, "must be a board of this tenant that is not private", { rule: "unknown" });
    }
    if (privacy === "lobby" && !isLobbySafe(board.document))
      return invalidField(`${path}.boardId`, "must be a board without agents: this display hangs in a lobby", {
        rule: "lobby",
      });
    const hasPage = item.pageId === null || board.document?.pages.some(({ id }) => id === item.pageId) === true;
    if (!hasPage && !had) return invalidField(`${path}.pageId`, "must be a page of this board", { rule: "unknown" });
  }
  return null;
}

/** The boards of the playlist that displays of the tenant may play, by id. */
export async function named(
  db: Db,
  tenantId: string,
  playlist: readonly PlaylistItem[],
): Promise<ReadonlyMap<string, StoredBoard>> {
  const boards = new Map<string, StoredBoard>();
  if (playlist.length === 0) return boards;
  const wanted = new Set(playlist.map(({ boardId }) => boardId));
  for (const head of await boardsOfTenant(db, tenantId)) {
    const board = head.ownerId === null && wanted.has(head.id) ? await withDocument(db, head) : null;
    if (board !== null) boards.set(board.id, board);
  }
  return boards;
}
