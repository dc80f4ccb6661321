import { listBoards } from "@/lib/server/boards/find-boards";
import { summariesOf } from "@/lib/server/boards/summaries";
import { guarded } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** The boards that the caller may see. */
export const GET = guarded("GET /api/boards", async ({ caller }) => {
  const { db } = await services();
  const answer = await summariesOf(db, await listBoards(db, caller));
  return Response.json(answer, { headers: { "cache-control": "private, no-cache" } });
});
