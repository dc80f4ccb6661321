import "server-only";
import type { Playable, PlayableBoard } from "@/lib/contracts/admin/playable";
import { isLobbySafe } from "@/lib/domain/display/privacy";
import { boardsOfTenant } from "@/lib/server/boards/find-boards";
import { withDocument } from "@/lib/server/boards/published";
import type { Db } from "@/lib/server/db/database";

/** What a display of the tenant may play, the default board first; null where there is no such tenant. Private boards are their owners' alone. */
export async function playableBoards(db: Db, tenantId: string): Promise<Playable | null> {
  const tenant = await db.selectFrom("tenants").select("time_zone").where("id", "=", tenantId).executeTakeFirst();
  if (tenant === undefined) return null;
  const boards: PlayableBoard[] = [];
  for (const head of await boardsOfTenant(db, tenantId)) {
    if (head.ownerId !== null) continue;
    const board = await withDocument(db, head);
    // Published anew or deleted since it was listed: whoever asks again finds it, or does not.
    if (board === null) continue;
    const { id, name, document } = board;
    const pages = document?.pages.map((page) => ({ id: page.id, name: page.name })) ?? null;
    boards.push({ id, name, pages, lobbySafe: isLobbySafe(document) });
  }
  return { boards, timeZone: tenant.time_zone };
}
