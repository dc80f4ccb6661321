import "server-only";
import type { DisplayState } from "@/lib/contracts/display/control";
import { isLobbySafe } from "@/lib/domain/display/privacy";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import type { HeldTakeover } from "@/lib/domain/display/takeover";
import type { Json } from "@/lib/domain/json";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { mayShow } from "./may-show";

/** What a display's state is made of, as it was read. */
export interface StateParts {
  readonly display: DisplayIdentity;
  readonly tenant: { readonly name: string; readonly timeZone: string };
  /** By id; those that are gone are absent. */
  readonly boards: ReadonlyMap<string, StoredBoard>;
  readonly takeover: HeldTakeover | null;
  readonly version: DisplayState["version"];
}

/** The whole state of a display, as it is told. */
export function composeState({ display, tenant, boards, takeover, version }: StateParts): DisplayState {
  const { id, name, place, tenantId, revision, settings } = display;
  return {
    display: { id, name, place, tenantId, tenantName: tenant.name, timeZone: tenant.timeZone, revision },
    settings: asJson(settings),
    boards: shownBoards(display, boards).map((board) => ({
      id: board.id,
      name: board.name,
      pages: board.document?.pages.map((page) => ({ id: page.id, name: page.name })) ?? null,
      lobbySafe: isLobbySafe(board.document),
    })),
    takeover: takeover && {
      itemId: takeover.itemId,
      boardId: takeover.boardId,
      pageId: takeover.pageId,
      since: takeover.since,
    },
    version,
  };
}

/** The boards of a display's playlist that it may show, each once, in the playlist's order. */
function shownBoards(display: DisplayIdentity, boards: ReadonlyMap<string, StoredBoard>): readonly StoredBoard[] {
  const ids = new Set(display.settings.playlist.map(({ boardId }) => boardId));
  return [...ids].flatMap((id) => {
    const board = boards.get(id);
    return board !== undefined && mayShow(display, board) ? [board] : [];
  });
}

/** Holds because settings are read from JSON, by a schema that lets nothing else through. */
function asJson(settings: DisplaySettings): Json {
  return settings as unknown as Json;
}
