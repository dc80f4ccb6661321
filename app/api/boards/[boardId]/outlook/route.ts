import { noStore } from "@/lib/server/http/answer";
import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { scopeOf } from "@/lib/server/live/answers";
import { withDay } from "@/lib/server/outlook/day-view";

/** What comes next of the queue that `?queue=` names: estimates, which are nothing where the board has no such queue. */
export const GET = guardedBoard("GET /api/boards/[boardId]/outlook", async ({ request, board }) => {
  const { live, daysAhead } = await services();
  const scope = scopeOf(new URL(request.url));
  const outlook = await live.outlook({ board, scope, signal: request.signal });
  if (outlook === null) return boardNotFound();
  // Without a moment the board has no such queue, or nothing is known of it.
  if (outlook.asOf === null || scope.queueId === undefined) return noStore(outlook);
  const day = await daysAhead.of(board.tenantId, scope.queueId);
  return noStore(day === null ? outlook : withDay(outlook, day));
});
