import "server-only";
import type { HandlerOf } from "@/lib/server/access/routes/table";
import type { StoredBoard } from "@/lib/server/boards/board";
import { boardById } from "@/lib/server/boards/find-boards";
import type { Db } from "@/lib/server/db/database";
import { mayShow, scopeFor } from "@/lib/server/displays/control/may-show";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { displayById } from "@/lib/server/displays/display-rows";
import type { LiveHub } from "@/lib/server/live/hub";
import { type DisplayContext, guardedDisplay } from "./display-guard";
import { boardNotFound } from "./guard";
import type { RouteHandler } from "./handler";
import { type EventSink, openStream, type StreamGuard } from "./open-stream";
import { services } from "./services";

interface DisplayBoardContext extends DisplayContext {
  readonly board: StoredBoard;
}

/** Handlers whose address names a board that a display shows. */
type OfBoard = Extract<HandlerOf<"anyone">, `${string} /api/tv/boards/[boardId]/${string}`>;

/** A handler about the address's `[boardId]`, which the display's playlist names and which it may show; any other is not found. */
export function guardedDisplayBoard(
  key: OfBoard,
  handler: (context: DisplayBoardContext) => Promise<Response>,
): RouteHandler {
  return guardedDisplay(key, async (context) => {
    const { db } = await services();
    const board = await boardOfDisplay(db, context.display, context.params.boardId ?? "");
    return board === null ? boardNotFound() : handler({ ...context, board });
  });
}

/** The board as a stream of events, with agents as the display may know them, for as long as it may show it. */
export function displayBoardStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedDisplayBoard("GET /api/tv/boards/[boardId]/stream", async ({ request, display, board }) => {
    const { db, live } = await services();
    const guard = guardOf({ db, live }, display, board.id);
    return openStream(live, request, { board, scope: scopeFor(display), guard }, sinkFor(request));
  });
}

function guardOf(
  { db, live }: { readonly db: Db; readonly live: LiveHub },
  { id, settings: { privacy } }: DisplayIdentity,
  boardId: string,
): StreamGuard {
  const recheck: StreamGuard["recheck"] = async () => {
    const display = await displayById(db, id);
    if (display === null) return "gone";
    const board = await boardOfDisplay(db, display, boardId);
    if (board === null) return "forbidden";
    // Another process may have changed the board.
    live.boardChanged(board);
    // What it may know of agents is another feed.
    return display.settings.privacy === privacy ? "allowed" : "restart";
  };
  return { holder: { kind: "display", displayId: id }, recheck };
}

/** A board that the display's playlist names and that it may show; null for any other. */
export async function boardOfDisplay(db: Db, display: DisplayIdentity, boardId: string): Promise<StoredBoard | null> {
  // A display asks for its own boards alone: what is not on its playlist is not looked up.
  if (!display.settings.playlist.some((item) => item.boardId === boardId)) return null;
  const board = await boardById(db, boardId);
  return board !== null && mayShow(display, board) ? board : null;
}
