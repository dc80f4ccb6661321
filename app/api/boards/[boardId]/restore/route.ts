import { restoreInput } from "@/lib/contracts/boards/design";
import { restoreVersion } from "@/lib/server/boards/design/restore-version";
import { answer } from "@/lib/server/http/answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** A published version is what is being designed from now on. */
export const POST = guardedBoard("POST /api/boards/[boardId]/restore", async ({ request, caller, board, trace }) => {
  const { db, live } = await services();
  const input = await readJson(request, restoreInput);
  return answer(await restoreVersion(db, live, caller, board.id, input, trace));
});
