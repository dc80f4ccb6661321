import { findBoard } from "@/lib/server/boards/find-boards";
import { eventStream } from "@/lib/server/http/event-stream";
import { withCaller } from "@/lib/server/http/handler";
import { problemResponse } from "@/lib/server/http/problem-response";
import { callerByCookie } from "@/lib/server/http/request-session";
import { services } from "@/lib/server/http/services";
import { resumePoint, scopeOf, streamAnswer } from "@/lib/server/live/answers";

/** The view as a stream of events (lib/contracts/live.ts), for as long as the viewer may see the board. */
export const GET = withCaller(async ({ request, caller, sessionId, params }) => {
  const { db, live } = await services();
  const board = await findBoard(db, caller, params.boardId ?? "");
  if (board === null) return notFound();
  const url = new URL(request.url);
  const stream = eventStream(request);
  // Whatever this closure names lives as long as the stream: not the request, which is large.
  const cookie = request.headers.get("cookie");
  const opened = await live.subscribe({
    board,
    scope: scopeOf(url),
    outlet: stream.outlet,
    userId: caller.userId,
    sessionId,
    lastEventId: resumePoint(request, url),
    recheck: async () => {
      const session = await callerByCookie(cookie);
      // Screens stay for months: the cookie that opened the stream runs out, the one the browser holds by now may not have.
      if (session === null) return "restart";
      return (await findBoard(db, session.caller, board.id)) === null ? "forbidden" : "allowed";
    },
  });
  if (opened.ok) return streamAnswer(stream.body);
  if (opened.error.code === "unknown-tenant") return notFound();
  const { code, retryAfterS } = opened.error;
  const headers = { "retry-after": String(retryAfterS) };
  return code === "too-many-streams"
    ? problemResponse(429, code, "You have too many boards open at once. Close some of them.", { headers })
    : problemResponse(503, code, "This server carries as many screens as it can. It will try again.", { headers });
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = withCaller(async ({ caller, params }) => {
  const { db } = await services();
  return (await findBoard(db, caller, params.boardId ?? "")) === null ? notFound() : streamAnswer(null);
});

function notFound(): Response {
  return problemResponse(404, "board-not-found", "There is no such board for you.");
}
