import "server-only";
import type { Board } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { listQueues } from "@/lib/server/queues/list-queues";

/** The queues that a board may show, as the tenant calls and orders them; without those that an admin has hidden. */
export async function queuesOfBoard(
  db: Db,
  board: Pick<Board, "tenantId" | "queueIds">,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const own = board.queueIds === null ? null : new Set(board.queueIds);
  const table = await listQueues(db, board.tenantId);
  return (table?.queues ?? [])
    .filter(({ id, hidden }) => !hidden && own?.has(id) !== false)
    .map(({ id, name, label }) => ({ id, name: label ?? name }));
}
