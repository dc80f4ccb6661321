import type { BoardSummary } from "@/lib/contracts/live";
import { listBoards } from "@/lib/server/boards/find-boards";
import { guarded } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** The boards that the caller may see. */
export const GET = guarded("GET /api/boards", async ({ caller }) => {
  const { db } = await services();
  const boards = await listBoards(db, caller);
  const answer: BoardSummary[] = boards.map(({ id, name, tenantId }) => ({ id, name, tenantId }));
  return Response.json(answer, { headers: { "cache-control": "private, no-cache" } });
});
