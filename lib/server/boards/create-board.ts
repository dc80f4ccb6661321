import "server-only";
import type { BoardInput } from "@/lib/contracts/admin/boards";
import type { BoardDocument } from "@/lib/domain/board/document";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { holdDesign } from "@/lib/server/boards/design/held-design";
import { writeDraft } from "@/lib/server/boards/design/write-draft";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import {
  type Editor,
  factsOf,
  holdBoards,
  nameRefusal,
  ownerRefusal,
  queueNames,
  queueRefusal,
  writeQueues,
} from "./held-boards";

/**
 * Makes a board that shows some queues alone, or all; for the tenant, or for its maker's eyes only. A document is what its design begins with: not
 * published yet, so that the board makes itself until then.
 */
export async function createBoard(
  db: Db,
  caller: Caller,
  tenantId: string,
  { document, ...input }: BoardInput & { readonly document?: BoardDocument | null },
  trace: Trace,
): Promise<Result<{ readonly id: string }, Refusal>> {
  return db.transaction().execute(async (trx) => {
    const made = await createBoardWithin(trx, caller, tenantId, input, trace);
    const design = made.ok && document ? await holdDesign(trx, caller, made.value.id) : null;
    if (design !== null && document) await writeDraft(trx, design, document, trace);
    return made;
  });
}

/** The same inside a transaction. */
export async function createBoardWithin(
  trx: Db,
  editor: Editor,
  tenantId: string,
  input: BoardInput,
  trace: Trace,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const boards = await holdBoards(trx, tenantId);
  if (boards === null) return notFound("board");
  const queueIds = input.queueIds === null ? null : [...new Set(input.queueIds)];
  const visibility = input.visibility ?? "tenant";
  const ownerId = visibility === "private" ? (editor?.userId ?? null) : null;
  const names = await queueNames(trx, tenantId);
  const wrong =
    nameRefusal(boards, editor, input.name, null) ??
    queueRefusal(names, queueIds ?? [], []) ??
    ownerRefusal(visibility, ownerId);
  if (wrong !== null) return wrong;
  const id = newId();
  await trx
    .insertInto("boards")
    .values({
      id,
      tenant_id: tenantId,
      name: input.name,
      is_default: 0,
      all_queues: queueIds === null ? 1 : 0,
      visibility,
      owner_id: ownerId,
      revision: 1,
      created_at: trace.at,
      updated_at: trace.at,
    })
    .execute();
  if (queueIds !== null) await writeQueues(trx, id, queueIds);
  const about = { ...trace, tenantId, subject: { kind: "board", id } } as const;
  const after = factsOf({ name: input.name, queueIds, visibility }, names);
  await recordAudit(trx, { ...about, action: "board.created", after });
  return ok({ id });
}
