import { listVersions } from "@/lib/server/boards/design/list-versions";
import { noStore } from "@/lib/server/http/answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** What was published of the board. */
export const GET = guardedBoard("GET /api/boards/[boardId]/versions", async ({ board }) => {
  const { db } = await services();
  return noStore(await listVersions(db, board));
});
