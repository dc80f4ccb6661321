import "server-only";
import type { DraftConflict, DraftInput, DraftSaved } from "@/lib/contracts/boards/design";
import type { BoardDocument } from "@/lib/domain/board/document";
import { type MergedDocument, merge } from "@/lib/domain/board/merge/merge";
import { isEqual } from "@/lib/domain/is-equal";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import type { Trace } from "@/lib/server/audit/record";
import type { DraftListener } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { currentOf, type Design, holdDesign } from "./held-design";
import { isTooLarge, tooLarge, writeDraft } from "./write-draft";

export type SaveOutcome = { readonly saved: DraftSaved } | { readonly conflict: DraftConflict };

/** What became of it, and what was written, if anything was. */
interface Saved {
  readonly tenantId: string;
  readonly document: BoardDocument | null;
  readonly outcome: SaveOutcome;
}

/**
 * Saves what somebody designs. Where somebody else has saved since, both are merged if it is known what each changed and they do not disagree; else
 * nothing is saved, and the answer is both sides.
 */
export async function saveDraft(
  db: Db,
  live: DraftListener,
  caller: Caller,
  boardId: string,
  input: DraftInput,
  trace: Trace,
): Promise<Result<SaveOutcome, Refusal>> {
  if (isTooLarge(input.document)) return tooLarge();
  const done = await db.transaction().execute(async (trx): Promise<Result<Saved, Refusal>> => {
    const design = await holdDesign(trx, caller, boardId);
    if (design === null) return notFound("board");
    const { tenantId } = design.board;
    const wanted = input.revision === design.revision ? input.document : mergedInto(design, input);
    if ("theirs" in wanted) return ok({ tenantId, document: null, outcome: { conflict: wanted } });
    const isNew = !isEqual(wanted, currentOf(design));
    const revision = isNew ? await writeDraft(trx, design, wanted, trace) : design.revision;
    const document = isEqual(wanted, input.document) ? null : wanted;
    return ok({ tenantId, document: isNew ? wanted : null, outcome: { saved: { revision, document } } });
  });
  if (!done.ok) return done;
  const { tenantId, document, outcome } = done.value;
  if (document !== null) live.draftChanged(tenantId, boardId, document);
  return ok(outcome);
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
