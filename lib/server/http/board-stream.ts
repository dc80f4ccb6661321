import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { findBoard } from "@/lib/server/boards/find-boards";
import type { Db } from "@/lib/server/db/database";
import { resumePoint, scopeOf, streamAnswer } from "@/lib/server/live/answers";
import type { Bytes } from "@/lib/server/live/encode";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Outlet } from "@/lib/server/live/outlet";
import type { Standing } from "@/lib/server/live/viewers";
import { boardNotFound, guardedBoard } from "./guard";
import type { RouteHandler } from "./handler";
import { problemResponse } from "./problem-response";
import { services } from "./services";

/** Where the events of one request go, and the body that its answer needs for it: none where the outlet writes them itself. */
export interface EventSink {
  readonly outlet: Outlet;
  readonly body: ReadableStream<Bytes> | null;
}

/**
 * A board's view as a stream of events (lib/contracts/live.ts), for as long as the viewer may see the board. The answer is 200 only where
 * the stream was opened.
 */
export function boardStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedBoard(
    "GET /api/boards/[boardId]/stream",
    async ({ request, caller, sessionId, callerAgain, board }) => {
      const { db, live } = await services();
      const url = new URL(request.url);
      const { outlet, body } = sinkFor(request);
      const opened = await live.subscribe({
        board,
        scope: scopeOf(url),
        outlet,
        userId: caller.userId,
        sessionId,
        lastEventId: resumePoint(request, url),
        recheck: standingOf({ db, live }, callerAgain, board.id),
      });
      if (opened.ok) return streamAnswer(body);
      if (opened.error.code === "unknown-tenant") return boardNotFound();
      const { code, retryAfterS } = opened.error;
      const headers = { "retry-after": String(retryAfterS) };
      return code === "too-many-streams"
        ? problemResponse(429, code, "You have too many boards open at once. Close some of them.", { headers })
        : problemResponse(503, code, "This server carries as many screens as it can. It will try again.", { headers });
    },
  );
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
