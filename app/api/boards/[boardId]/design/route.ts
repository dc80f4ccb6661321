import { boardDesign } from "@/lib/server/boards/design/board-design";
import { noStore } from "@/lib/server/http/answer";
import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** The board for whoever designs it. */
export const GET = guardedBoard("GET /api/boards/[boardId]/design", async ({ caller, board }) => {
  const { db } = await services();
  const design = await boardDesign(db, caller, board.id);
  return design === null ? boardNotFound() : noStore(design);
});
