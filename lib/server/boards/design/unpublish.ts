import "server-only";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Editor } from "@/lib/server/boards/held-boards";
import { type BoardListener, tellBoard } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { currentOf, holdDesign } from "./held-design";

/**
 * Lets a board make itself again. Nothing of its design is lost: what was published is the draft from now on, unless there was another one, and
 * its versions stay.
 */
export async function unpublish(
  db: Db,
  live: BoardListener,
  caller: Caller,
  boardId: string,
  version: number,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => unpublishWithin(trx, caller, boardId, version, trace));
  if (done.ok) await tellBoard(db, live, boardId);
  return done;
}

/** The same inside a transaction, after which the hub is to be told. */
export async function unpublishWithin(
  trx: Db,
  editor: Editor,
  boardId: string,
  version: number,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const design = await holdDesign(trx, editor, boardId);
  if (design === null) return notFound("board");
  const { board } = design;
  if (board.publishedVersion !== version) return changedMeanwhile("board");
  await trx
    .updateTable("boards")
    .set({ document: null, published_version: null, revision: board.revision + 1, updated_at: trace.at })
    .where("id", "=", boardId)
    .execute();
  // Its revision stays: who designs it has the same in front of them as before.
  const current = currentOf(design);
  const kept = { document: current === null ? null : JSON.stringify(current), base_version: null };
  await trx
    .insertInto("board_drafts")
    .values({ ...kept, board_id: boardId, revision: design.revision, updated_by: null, updated_at: trace.at })
    .onConflict((conflict) => conflict.column("board_id").doUpdateSet(kept))
    .execute();
  await recordAudit(trx, {
    ...trace,
    action: "board.unpublished",
    tenantId: board.tenantId,
    subject: { kind: "board", id: boardId },
    before: { name: board.name, version },
    after: { name: board.name, version: null },
  });
  return ok(undefined);
}
