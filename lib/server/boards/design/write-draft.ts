import "server-only";
import { type BoardDocument, MOST_BYTES } from "@/lib/domain/board/document";
import { isEqual } from "@/lib/domain/is-equal";
import { invalidField } from "@/lib/domain/refusal";
import type { Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { Design } from "./held-design";

/**
 * Makes this what is being designed of a held board; resolves to its revision. What equals what is published is no draft. Nothing of it is in the
 * audit trail: an editor saves by itself every few seconds, and publishing tells what changed.
 */
export async function writeDraft(
  trx: Db,
  { board, published, draft, revision, baseVersion }: Design,
  document: BoardDocument | null,
  trace: Trace,
): Promise<number> {
  const isUnpublished = document !== null && !isEqual(document, published);
  const row = {
    document: isUnpublished ? JSON.stringify(document) : null,
    revision: revision + 1,
    base_version: isUnpublished && draft !== null ? baseVersion : board.publishedVersion,
    updated_by: trace.actor?.id ?? null,
    updated_at: trace.at,
  };
  await trx
    .insertInto("board_drafts")
    .values({ board_id: board.id, ...row })
    .onConflict((conflict) => conflict.column("board_id").doUpdateSet(row))
    .execute();
  return row.revision;
}

/** Whether the document can be stored: what was filled in when it was read, or merged into it, may make it larger than what was sent. */
export function isTooLarge(document: BoardDocument): boolean {
  return Buffer.byteLength(JSON.stringify(document)) > MOST_BYTES;
}

export const tooLarge = () =>
  invalidField("document", `must be at most ${MOST_BYTES / 1024} KiB as JSON`, {
    rule: "too-large",
    bound: MOST_BYTES,
  });
