import { guardedBoard } from "@/lib/server/http/guard";
import { replayAnswer } from "@/lib/server/http/replay-answer";

/** The board as it was in recorded minutes, with an ETag: see lib/contracts/replay-query.ts. */
export const GET = guardedBoard("GET /api/boards/[boardId]/replay", async ({ request, board }) => {
  return replayAnswer(request, board);
});
