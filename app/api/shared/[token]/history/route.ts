import { historyAnswer, onBoard } from "@/lib/server/http/history-answer";
import { guardedLink } from "@/lib/server/http/link-guard";

/** What was recorded of the queues and groups that the board behind a link shows, with an ETag. */
export const GET = guardedLink("GET /api/shared/[token]/history", async ({ request, board }) => {
  return historyAnswer(request, board, await onBoard(board, {}, request.signal));
});
