import { draftBoard } from "@/lib/server/boards/design/draft-board";
import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";

/** What is being designed, with live numbers, as JSON with an ETag. Asking counts as watching for 30 s. */
export const GET = guardedBoard("GET /api/boards/[boardId]/draft/live", async ({ request, caller, board }) => {
  const { db, live } = await services();
  const found = await draftBoard(db, caller, board.id);
  if (found === null) return boardNotFound();
  const answer = await live.view({ board: found.draft, scope: { draft: true }, signal: request.signal });
  return answer === null ? boardNotFound() : jsonAnswer(request, answer, Date.now());
});
