import "server-only";
import { isLobbySafe } from "@/lib/domain/display/privacy";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import type { Scope } from "@/lib/server/live/needs";

/** Whether a display may show a board: its playlist names it, it is of the display's tenant and nobody's own, and in a lobby it is fit for one. */
export function mayShow(
  { tenantId, settings }: Pick<DisplayIdentity, "tenantId" | "settings">,
  board: StoredBoard,
): boolean {
  if (board.tenantId !== tenantId || board.ownerId !== null) return false;
  if (!settings.playlist.some(({ boardId }) => boardId === board.id)) return false;
  return settings.privacy !== "lobby" || isLobbySafe(board.document);
}

/** The feed of a board that a display follows: the viewers' own where it may know all that they may. */
export function scopeFor({ settings: { privacy } }: Pick<DisplayIdentity, "settings">): Scope {
  return privacy === "full" ? {} : { privacy };
}
