import { noStore } from "@/lib/server/http/answer";
import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { scopeOf } from "@/lib/server/live/answers";

/** What comes next of the queue that `?queue=` names: estimates, which are nothing where the board has no such queue. */
export const GET = guardedBoard("GET /api/boards/[boardId]/outlook", async ({ request, board }) => {
  const { live } = await services();
  const outlook = await live.outlook({ board, scope: scopeOf(new URL(request.url)), signal: request.signal });
  return outlook === null ? boardNotFound() : noStore(outlook);
});
