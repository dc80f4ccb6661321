import "server-only";
import type { DraftConflict, DraftInput, DraftSaved } from "@/lib/contracts/boards/design";
import type { BoardDocument } from "@/lib/domain/board/document";
import { type MergedDocument, merge } from "@/lib/domain/board/merge/merge";
import { isEqual } from "@/lib/domain/is-equal";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import type { Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { currentOf, type Design, holdDesign } from "./held-design";
import { isTooLarge, tooLarge, writeDraft } from "./write-draft";

export type SaveOutcome = { readonly saved: DraftSaved } | { readonly conflict: DraftConflict };

/**
 * Saves what somebody designs. Where somebody else has saved since, both are merged if it is known what each changed and they do not disagree; else
 * nothing is saved, and the answer is both sides.
 */
export async function saveDraft(
  db: Db,
  caller: Caller,
  boardId: string,
  input: DraftInput,
  trace: Trace,
): Promise<Result<SaveOutcome, Refusal>> {
  if (isTooLarge(input.document)) return tooLarge();
  return db.transaction().execute(async (trx): Promise<Result<SaveOutcome, Refusal>> => {
    const design = await holdDesign(trx, caller, boardId);
    if (design === null) return notFound("board");
    const wanted = input.revision === design.revision ? input.document : mergedInto(design, input);
    if ("theirs" in wanted) return ok({ conflict: wanted });
    const document = isEqual(wanted, input.document) ? null : wanted;
    if (isEqual(wanted, currentOf(design))) return ok({ saved: { revision: design.revision, document } });
    return ok({ saved: { revision: await writeDraft(trx, design, wanted, trace), document } });
  });
}

/** Something drawn up from an older state than the stored one, in one with it. */
function mergedInto(design: Design, { document, base }: DraftInput): BoardDocument | DraftConflict {
  const theirs = currentOf(design);
  // It was saved before, and only the answer was lost.
  if (isEqual(document, theirs)) return document;
  if (theirs === null || base === undefined) return conflictWith(design, null);
  const merged = merge(base, document, theirs);
  return merged.conflicts.length > 0 || isTooLarge(merged.document) ? conflictWith(design, merged) : merged.document;
}

function conflictWith(design: Design, merged: MergedDocument | null): DraftConflict {
  const { revision, updatedBy, updatedAt } = design;
  const fits = merged !== null && !isTooLarge(merged.document);
  return {
    revision,
    theirs: currentOf(design),
    merged: fits ? merged.document : null,
    conflicts: merged?.conflicts ?? [],
    by: updatedBy,
    at: updatedAt,
  };
}
