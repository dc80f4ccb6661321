import "server-only";
import type { Published } from "@/lib/contracts/boards/design";
import type { BoardDocument } from "@/lib/domain/board/document";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Trace } from "@/lib/server/audit/record";
import type { Editor } from "@/lib/server/boards/held-boards";
import type { Db } from "@/lib/server/db/database";
import { holdDesignWithTenant } from "./held-design";
import { publishWithin } from "./publish";
import { writeDraft } from "./write-draft";

/**
 * Publishes a document that comes from elsewhere, as a configuration file does, inside a transaction, after which the hub is to be told. A draft stays
 * as it is, and shows by its base that another version is published; whoever designs the board without one is merged with this one when they save.
 */
export async function publishDirectlyWithin(
  trx: Db,
  editor: Editor,
  boardId: string,
  document: BoardDocument,
  trace: Trace,
): Promise<Result<Published, Refusal>> {
  const design = await holdDesignWithTenant(trx, editor, boardId);
  if (design === null) return notFound("board");
  const done = await publishWithin(trx, design, document, { name: null, notes: null }, trace);
  if (!done.ok || design.draft !== null) return done;
  const { version } = done.value;
  const board = { ...design.board, publishedVersion: version };
  await writeDraft(trx, { ...design, board, published: document }, null, trace);
  return ok({ version });
}
