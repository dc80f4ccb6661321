import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { findBoard } from "@/lib/server/boards/find-boards";
import type { Db } from "@/lib/server/db/database";
import { scopeOf } from "@/lib/server/live/answers";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Standing } from "@/lib/server/live/viewers";
import { guardedBoard } from "./guard";
import type { RouteHandler } from "./handler";
import { type EventSink, openStream } from "./open-stream";
import { services } from "./services";

/**
 * A board's view as a stream of events (lib/contracts/live.ts), for as long as the viewer may see the board. The answer is 200 only where
 * the stream was opened.
 */
export function boardStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedBoard("GET /api/boards/[boardId]/stream", async (context) => {
    const { db, live } = await services();
    const { request, callerAgain, board } = context;
    const scope = scopeOf(new URL(request.url));
    const recheck = standingOf({ db, live }, callerAgain, board.id);
    return openStream(live, context, { board, scope, recheck }, sinkFor(request));
  });
}

/**
 * Whether the person may still see the board; what was read of it is shown, should another process have changed it. What this names lives as long
 * as the stream: not the request, which is large.
 */
function standingOf(
  { db, live }: { readonly db: Db; readonly live: LiveHub },
  callerAgain: () => Promise<Caller | null>,
  boardId: string,
): () => Promise<Standing> {
  return async () => {
    const caller = await callerAgain();
    // Screens stay for months: this sign-in has ended, but the browser may hold a newer one by now.
    if (caller === null) return "restart";
    const board = await findBoard(db, caller, boardId);
    if (board === null) return "forbidden";
    live.boardChanged(board);
    return "allowed";
  };
}
