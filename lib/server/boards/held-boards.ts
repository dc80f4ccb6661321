import "server-only";
import type { AuditFacts } from "@/lib/domain/audit";
import type { BoardVisibility } from "@/lib/domain/boards/visibility";
import { invalidField, type Refused } from "@/lib/domain/refusal";
import { isSameName } from "@/lib/domain/same-name";
import type { Caller } from "@/lib/server/access/caller";
import { canSeeBoard } from "@/lib/server/access/permissions";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import type { BoardHead } from "./board";
import { boardsOfTenant } from "./find-boards";

/** The tenant's boards, which nobody else changes until the transaction's end; null when there is no such tenant. */
export async function holdBoards(trx: Db, tenantId: string): Promise<BoardHead[] | null> {
  return (await holdTenant(trx, tenantId)) ? boardsOfTenant(trx, tenantId) : null;
}

/** Who edits boards: somebody signed in, or null for a shell, to which private boards are none of its business. */
export type Editor = Caller | null;

export function maySee(editor: Editor, board: BoardHead): boolean {
  return editor === null ? board.ownerId === null : canSeeBoard(editor, board);
}

/** Other people's private boards are left out: a name that one of them has is free, and tells nobody that there is one. */
export function nameRefusal(
  boards: readonly BoardHead[],
  editor: Editor,
  name: string,
  ownId: string | null,
): Refused | null {
  const seen = boards.filter((board) => board.id !== ownId && maySee(editor, board));
  const taken = seen.some((board) => isSameName(board.name, name));
  return taken ? invalidField("name", "is another board's name", { rule: "taken" }) : null;
}

/** A private board is somebody's. */
export function ownerRefusal(visibility: BoardVisibility, ownerId: string | null): Refused | null {
  if (visibility === "tenant" || ownerId !== null) return null;
  return invalidField("visibility", "must be tenant: nobody is signed in who could own it", { rule: "no-owner" });
}

/** Queues that the board already has may stay, wherever they went. */
export function queueRefusal(names: QueueNames, queueIds: readonly string[], had: readonly string[]): Refused | null {
  const kept = new Set(had);
  const unknown = queueIds.some((id) => !names.has(id) && !kept.has(id));
  return unknown ? invalidField("queueIds", "names a queue that this tenant does not have", { rule: "unknown" }) : null;
}

/** 8x8's names of the tenant's queues, by id. */
export type QueueNames = ReadonlyMap<string, string>;

export async function queueNames(trx: Db, tenantId: string): Promise<QueueNames> {
  const rows = await trx
    .selectFrom("tenant_queues")
    .select(["queue_id", "name"])
    .where("tenant_id", "=", tenantId)
    .execute();
  return new Map(rows.map((row) => [row.queue_id, row.name]));
}

/** What of a board its editors choose. */
export interface BoardSettings {
  readonly name: string;
  readonly queueIds: readonly string[] | null;
  readonly visibility: BoardVisibility;
}

/** A board as the audit trail tells it; no queues where it shows all. */
export function factsOf({ name, queueIds, visibility }: BoardSettings, names: QueueNames): AuditFacts {
  return { name, queues: queueIds?.map((id) => ({ id, name: names.get(id) ?? null })) ?? null, visibility };
}

export function settingsOf({ name, queueIds, ownerId }: BoardHead): BoardSettings {
  return { name, queueIds, visibility: ownerId === null ? "tenant" : "private" };
}

export async function writeQueues(trx: Db, boardId: string, queueIds: readonly string[]): Promise<void> {
  await trx.deleteFrom("board_queues").where("board_id", "=", boardId).execute();
  for (const chunk of inChunks(queueIds.map((queue_id) => ({ board_id: boardId, queue_id }))))
    await trx.insertInto("board_queues").values(chunk).execute();
}
