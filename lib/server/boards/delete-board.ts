import "server-only";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import type { BoardHead } from "./board";
import { type Editor, factsOf, holdBoards, maySee, queueNames, settingsOf } from "./held-boards";

/**
 * Deletes a board; whoever has it open is told. A viewer limited to it alone sees nothing until somebody gives them another. Other people's
 * private boards are deleted by the tenant's admins alone.
 */
export async function deleteBoard(
  db: Db,
  { live }: { readonly live: Pick<LiveHub, "boardGone"> },
  caller: Caller,
  tenantId: string,
  boardId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => deleteBoardWithin(trx, caller, tenantId, boardId, trace));
  if (done.ok) live.boardGone(boardId);
  return done;
}

/** The same inside a transaction, after which the hub is to be told. */
export async function deleteBoardWithin(
  trx: Db,
  editor: Editor,
  tenantId: string,
  boardId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const known = (await holdBoards(trx, tenantId))?.find((board) => board.id === boardId);
  if (known === undefined || !mayDelete(editor, known)) return notFound("board");
  if (known.isDefault) return defaultStays();
  await trx.deleteFrom("boards").where("id", "=", boardId).where("tenant_id", "=", tenantId).execute();
  const about = { ...trace, tenantId, subject: { kind: "board", id: boardId } } as const;
  const before = factsOf(settingsOf(known), await queueNames(trx, tenantId));
  await recordAudit(trx, { ...about, action: "board.deleted", before });
  return ok(undefined);
}

function mayDelete(editor: Editor, board: BoardHead): boolean {
  return maySee(editor, board) || (editor !== null && can(editor, "tenant.edit", board.tenantId));
}

const defaultStays = () =>
  refuse("not-allowed", "default-board", "The board of all queues belongs to the tenant and cannot be deleted.");
