import { guardedBoard } from "@/lib/server/http/guard";
import { historyAnswer } from "@/lib/server/http/history-answer";
import { services } from "@/lib/server/http/services";

/** What was recorded of the board's queues, with an ETag: see lib/contracts/history-query.ts. */
export const GET = guardedBoard("GET /api/boards/[boardId]/history", async ({ request, board }) => {
  const { config } = await services();
  return historyAnswer(request, board, { hearsWhy: config.backfill });
});
