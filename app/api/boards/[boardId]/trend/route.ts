import { findBoard } from "@/lib/server/boards/find-boards";
import { withCaller } from "@/lib/server/http/handler";
import { problemResponse } from "@/lib/server/http/problem-response";
import { services } from "@/lib/server/http/services";
import { jsonAnswer, scopeOf } from "@/lib/server/live/answers";

/** The last 60 minutes, as remembered by the sweeps, with an ETag. */
export const GET = withCaller(async ({ request, caller, params }) => {
  const { db, live } = await services();
  const board = await findBoard(db, caller, params.boardId ?? "");
  const scope = scopeOf(new URL(request.url));
  const answer = board === null ? null : await live.trend({ board, scope, signal: request.signal });
  if (answer === null) return problemResponse(404, "board-not-found", "There is no such board for you.");
  return jsonAnswer(request, answer, Date.now());
});
