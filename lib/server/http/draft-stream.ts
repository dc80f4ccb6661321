import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { draftBoard } from "@/lib/server/boards/design/draft-board";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Standing } from "@/lib/server/live/viewers";
import { boardNotFound, guardedBoard } from "./guard";
import type { RouteHandler } from "./handler";
import { type EventSink, openStream } from "./open-stream";
import { services } from "./services";

/** A board as it is being designed, as a stream of events: like the board's own, for as long as the viewer may design it. */
export function draftStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedBoard("GET /api/boards/[boardId]/draft/stream", async (context) => {
    const { db, live } = await services();
    const { request, caller, callerAgain, board } = context;
    const found = await draftBoard(db, caller, board.id);
    if (found === null) return boardNotFound();
    const recheck = standingOf({ db, live }, callerAgain, board.id);
    return openStream(live, context, { board: found.draft, scope: { draft: true }, recheck }, sinkFor(request));
  });
}

/** Whether the person may still design the board; what another process saved of it is shown. */
function standingOf(
  { db, live }: { readonly db: Db; readonly live: LiveHub },
  callerAgain: () => Promise<Caller | null>,
  boardId: string,
): () => Promise<Standing> {
  return async () => {
    const caller = await callerAgain();
    if (caller === null) return "restart";
    const found = await draftBoard(db, caller, boardId);
    if (found === null) return "forbidden";
    live.boardChanged(found.board);
    live.draftChanged(found.board.tenantId, boardId, found.draft.document);
    return "allowed";
  };
}
