import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer, scopeOf } from "@/lib/server/live/answers";

/** The whole view as JSON, with an ETag. Asking counts as watching for 30 s. */
export const GET = guardedBoard("GET /api/boards/[boardId]/live", async ({ request, board }) => {
  const { live } = await services();
  const scope = scopeOf(new URL(request.url));
  const answer = await live.view({ board, scope, signal: request.signal });
  return answer === null ? boardNotFound() : jsonAnswer(request, answer, Date.now());
});
