import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import type { BoardHead } from "@/lib/server/boards/board";
import { selectBoards, withQueues } from "@/lib/server/boards/board-rows";
import { type Editor, maySee } from "@/lib/server/boards/held-boards";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";

/** A board and everything that there is of its design. */
export interface Design {
  readonly board: BoardHead;
  /** What screens show; null: the board makes itself. */
  readonly published: BoardDocument | null;
  /** What is not published yet; null where nothing is. */
  readonly draft: BoardDocument | null;
  /** Of what is being designed; 0 while nothing ever was. */
  readonly revision: number;
  /** The version that was published when the draft was begun. */
  readonly baseVersion: number | null;
  /** Who changed the draft last, and when, epoch ms. */
  readonly updatedBy: string | null;
  readonly updatedAt: number | null;
}

/** A board's design as it is until the transaction's end; null when there is no such board for them. */
export async function holdDesign(trx: Db, editor: Editor, boardId: string): Promise<Design | null> {
  await holdRows(trx, trx.selectFrom("boards").select("id").where("id", "=", boardId)).execute();
  return readDesign(trx, editor, boardId);
}

/** The same, and neither the tenant's images nor its boards' queues change meanwhile: who changes those holds the tenant, too. */
export async function holdDesignWithTenant(trx: Db, editor: Editor, boardId: string): Promise<Design | null> {
  const found = await selectBoards(trx).where("boards.id", "=", boardId).executeTakeFirst();
  if (found === undefined || !(await holdTenant(trx, found.tenant_id))) return null;
  return holdDesign(trx, editor, boardId);
}

/** A board's design as it is in this moment; null when there is no such board for them. */
export async function readDesign(db: Db, editor: Editor, boardId: string): Promise<Design | null> {
  const [board] = await withQueues(db, await selectBoards(db).where("boards.id", "=", boardId).execute());
  if (board === undefined || !maySee(editor, board)) return null;
  const row = await db
    .selectFrom("boards")
    .leftJoin("board_drafts", "board_drafts.board_id", "boards.id")
    .leftJoin("users", "users.id", "board_drafts.updated_by")
    .select(["boards.document as published", "board_drafts.document as draft", "board_drafts.revision"])
    .select(["board_drafts.base_version", "board_drafts.updated_at", "users.name as updated_by"])
    .where("boards.id", "=", boardId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    board,
    published: readStored(row.published),
    draft: readStored(row.draft),
    revision: row.revision ?? 0,
    baseVersion: row.base_version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
  };
}

/** What somebody who designs the board works on; null: nothing yet. */
export function currentOf({ draft, published }: Pick<Design, "draft" | "published">): BoardDocument | null {
  return draft ?? published;
}

/** A document that was stored; null where there is none, or rules have grown stricter since and it cannot be read any more. */
export function readStored(text: string | null): BoardDocument | null {
  if (text === null) return null;
  const read = parseDocument(JSON.parse(text));
  return read.ok ? read.value : null;
}
