import "server-only";
import { createHash } from "node:crypto";
import type { SampleInput } from "@/lib/contracts/boards/sample";
import type { Board } from "@/lib/server/boards/board";
import { queueNames } from "@/lib/server/boards/held-boards";
import type { Db } from "@/lib/server/db/database";
import type { Scope } from "@/lib/server/live/needs";

/** A board as it would be with a document that nobody stored; of its queues no more than the board has, and the tenant. */
export async function sampleBoard(
  db: Db,
  board: Board,
  { document, queueIds }: SampleInput,
): Promise<{ readonly board: Board; readonly scope: Scope }> {
  const own = queueIds === null ? board.queueIds : await within(db, board, queueIds);
  // What is asked for twice is watched once.
  const sample = createHash("sha256")
    .update(JSON.stringify([document, own]))
    .digest("base64url");
  return { board: { ...board, document, queueIds: own }, scope: { sample } };
}

/** Ids that 8x8 does not know make whole requests to it fail. */
async function within(db: Db, board: Board, queueIds: readonly string[]): Promise<readonly string[]> {
  const known = await queueNames(db, board.tenantId);
  const has = board.queueIds === null ? known : new Set(board.queueIds);
  return [...new Set(queueIds)].filter((id) => known.has(id) && has.has(id)).toSorted();
}
