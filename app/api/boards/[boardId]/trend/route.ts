import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer, scopeOf } from "@/lib/server/live/answers";

/** The last 60 minutes, as remembered by the sweeps, with an ETag. */
export const GET = guardedBoard("GET /api/boards/[boardId]/trend", async ({ request, board }) => {
  const { live } = await services();
  const scope = scopeOf(new URL(request.url));
  const answer = await live.trend({ board, scope, signal: request.signal });
  return answer === null ? boardNotFound() : jsonAnswer(request, answer, Date.now());
});
