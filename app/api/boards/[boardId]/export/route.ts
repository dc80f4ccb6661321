import { exportBoard } from "@/lib/server/boards/design/export-board";
import { answer } from "@/lib/server/http/answer";
import { fileAnswer } from "@/lib/server/http/file-answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** The board's design as a file. */
export const GET = guardedBoard("GET /api/boards/[boardId]/export", async ({ caller, board }) => {
  const { db } = await services();
  const done = await exportBoard(db, caller, board.id);
  return done.ok ? fileAnswer(`${board.name}.wallboard.json`, done.value) : answer(done);
});
