import "server-only";
import type { BoardChange } from "@/lib/contracts/admin/boards";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, invalidField, notFound, type Refusal, type Refused } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { revokeLinksOf } from "@/lib/server/links/revoke-link";
import type { BoardHead } from "./board";
import {
  type BoardSettings,
  type Editor,
  factsOf,
  holdBoards,
  maySee,
  nameRefusal,
  ownerRefusal,
  queueNames,
  queueRefusal,
  settingsOf,
  writeQueues,
} from "./held-boards";
import { type BoardListener, tellBoard } from "./tell-board";

/**
 * Renames a board, gives it other queues, or lets others see it or not; whoever has it open sees that at once, and loses it where it is
 * private now. The default board keeps all queues and everybody.
 */
export async function changeBoard(
  db: Db,
  { live }: { readonly live: BoardListener },
  caller: Caller,
  tenantId: string,
  boardId: string,
  input: BoardChange,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => changeBoardWithin(trx, caller, tenantId, boardId, input, trace));
  if (!done.ok) return done;
  if (done.value === null) return ok(undefined);
  await tellBoard(db, live, boardId);
  return ok({ revision: done.value.revision });
}

/** The same inside a transaction, after which the hub is to be told (`tellBoard`). Resolves to the board as it is then; null: nothing was to be changed. */
export async function changeBoardWithin(
  trx: Db,
  editor: Editor,
  tenantId: string,
  boardId: string,
  input: BoardChange,
  trace: Trace,
): Promise<Result<BoardHead | null, Refusal>> {
  const boards = await holdBoards(trx, tenantId);
  const known = boards?.find((board) => board.id === boardId);
  if (boards === null || known === undefined || !maySee(editor, known)) return notFound("board");
  if (known.revision !== input.revision) return changedMeanwhile("board");
  const before = inOrder(settingsOf(known));
  const after = wanted(before, input);
  const ownerId = after.visibility === "tenant" ? null : (known.ownerId ?? editor?.userId ?? null);
  const names = await queueNames(trx, tenantId);
  const wrong =
    defaultRefusal(known, after) ??
    nameRefusal(boards, editor, after.name, boardId) ??
    queueRefusal(names, after.queueIds ?? [], known.queueIds ?? []) ??
    ownerRefusal(after.visibility, ownerId);
  if (wrong !== null) return wrong;
  if (JSON.stringify(before) === JSON.stringify(after)) return ok(null);
  const { name, queueIds } = after;
  const changed = { ...known, name, queueIds, ownerId, revision: known.revision + 1 };
  await write(trx, changed, trace.at);
  if (known.ownerId === null && ownerId !== null) await revokeLinksOf(trx, changed, trace);
  const about = { ...trace, tenantId, subject: { kind: "board", id: boardId } } as const;
  await recordAudit(trx, {
    ...about,
    action: "board.changed",
    before: factsOf(before, names),
    after: factsOf(after, names),
  });
  return ok(changed);
}

function wanted(before: BoardSettings, { name, queueIds, visibility }: BoardChange): BoardSettings {
  const settings = { name, queueIds: queueIds === null ? null : [...new Set(queueIds)] };
  return inOrder({ ...settings, visibility: visibility ?? before.visibility });
}

/** Queues in one order, so that two settings can be compared. */
function inOrder({ name, queueIds, visibility }: BoardSettings): BoardSettings {
  return { name, queueIds: queueIds === null ? null : queueIds.toSorted(), visibility };
}

function defaultRefusal({ isDefault }: BoardHead, { queueIds, visibility }: BoardSettings): Refused | null {
  if (!isDefault) return null;
  const rule = { rule: "default-board" };
  if (queueIds !== null) return invalidField("queueIds", "must be null: this board shows all queues", rule);
  return visibility === "private"
    ? invalidField("visibility", "must be tenant: this is the board of the whole tenant", rule)
    : null;
}

async function write(trx: Db, board: BoardHead, nowMs: number): Promise<void> {
  const { id, tenantId, name, queueIds, ownerId, revision } = board;
  await trx
    .updateTable("boards")
    .set({
      name,
      all_queues: queueIds === null ? 1 : 0,
      visibility: ownerId === null ? "tenant" : "private",
      owner_id: ownerId,
      revision,
      updated_at: nowMs,
    })
    .where("id", "=", id)
    .where("tenant_id", "=", tenantId)
    .execute();
  await writeQueues(trx, id, queueIds ?? []);
  // As when it is deleted: who was limited to it may not see it, and cannot be given it again while it is private.
  if (ownerId !== null) await trx.deleteFrom("membership_boards").where("board_id", "=", id).execute();
}
