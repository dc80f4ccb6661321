import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { draftBoard } from "@/lib/server/boards/design/draft-board";
import { findBoard } from "@/lib/server/boards/find-boards";
import { scopeOf } from "@/lib/server/live/answers";
import { boardNotFound, guardedBoard } from "./guard";
import type { HandlerContext, RouteHandler } from "./handler";
import { type EventSink, openStream, type StreamGuard } from "./open-stream";
import { services } from "./services";

/**
 * A board's view as a stream of events (lib/contracts/live.ts), for as long as the viewer may see the board. The answer is 200 only where
 * the stream was opened.
 */
export function boardStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedBoard("GET /api/boards/[boardId]/stream", async ({ request, board, ...context }) => {
    const { db, live } = await services();
    const { id } = board;
    const guard = guardOf(
      context,
      (caller) => findBoard(db, caller, id),
      (again) => live.boardChanged(again),
    );
    return openStream(live, request, { board, scope: scopeOf(new URL(request.url)), guard }, sinkFor(request));
  });
}

/** A board as it is being designed, as a stream of events: like the board's own, for as long as the viewer may design it. */
export function draftStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedBoard("GET /api/boards/[boardId]/draft/stream", async ({ request, board, ...context }) => {
    const { db, live } = await services();
    const { id } = board;
    const found = await draftBoard(db, context.caller, id);
    if (found === null) return boardNotFound();
    const guard = guardOf(
      context,
      (caller) => draftBoard(db, caller, id),
      (again) => {
        live.boardChanged(again.board);
        live.draftChanged(again.board.tenantId, id, again.draft.document);
      },
    );
    return openStream(live, request, { board: found.draft, scope: { draft: true }, guard }, sinkFor(request));
  });
}

/**
 * By what right a signed-in person watches.
 * @param find what they watch, read as somebody may see it; null where they may not
 * @param tell what to do with it: another process may have changed it
 */
function guardOf<T>(
  { caller, sessionId, callerAgain }: Pick<HandlerContext, "caller" | "sessionId" | "callerAgain">,
  find: (caller: Caller) => Promise<T | null>,
  tell: (found: T) => void,
): StreamGuard {
  const recheck: StreamGuard["recheck"] = async () => {
    const again = await callerAgain();
    // Screens stay for months: this sign-in has ended, but the browser may hold a newer one by now.
    if (again === null) return "restart";
    const found = await find(again);
    if (found === null) return "forbidden";
    tell(found);
    return "allowed";
  };
  return { holder: { kind: "person", userId: caller.userId, sessionId }, recheck };
}
