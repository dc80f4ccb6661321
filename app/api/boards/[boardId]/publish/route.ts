import { publishInput, unpublishInput } from "@/lib/contracts/boards/design";
import { publish } from "@/lib/server/boards/design/publish";
import { unpublish } from "@/lib/server/boards/design/unpublish";
import { answer } from "@/lib/server/http/answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Screens show the draft from now on. */
export const POST = guardedBoard("POST /api/boards/[boardId]/publish", async ({ request, caller, board, trace }) => {
  const { db, live } = await services();
  const input = await readJson(request, publishInput);
  return answer(await publish(db, live, caller, board.id, input, trace));
});

/** The board makes itself again. */
export const DELETE = guardedBoard(
  "DELETE /api/boards/[boardId]/publish",
  async ({ request, caller, board, trace }) => {
    const { db, live } = await services();
    const { version } = await readJson(request, unpublishInput);
    return answer(await unpublish(db, live, caller, board.id, version, trace));
  },
);
