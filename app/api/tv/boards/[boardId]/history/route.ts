import { scopeFor } from "@/lib/server/displays/control/may-show";
import { guardedDisplayBoard } from "@/lib/server/http/display-board";
import { historyAnswer, onBoard } from "@/lib/server/http/history-answer";

/** What was recorded of the queues and groups that a board shows on this display, with an ETag. */
export const GET = guardedDisplayBoard("GET /api/tv/boards/[boardId]/history", async ({ request, display, board }) => {
  const scope = scopeFor(display);
  return historyAnswer(request, board, { scope, ...(await onBoard(board, scope, request.signal)) });
});
