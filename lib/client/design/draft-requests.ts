import * as z from "zod/mini";
import type { DraftSaved } from "@/lib/contracts/boards/design";
import { boardDocument } from "@/lib/contracts/boards/document";
import type { BoardDocument } from "@/lib/domain/board/document";

const saved = z.object({ revision: z.number(), document: z.nullable(boardDocument) });
/** Of a `DraftConflict` what choosing takes. */
const conflict = z.object({
  conflict: z.object({
    revision: z.number(),
    theirs: z.nullable(boardDocument),
    merged: z.nullable(boardDocument),
    by: z.nullable(z.string()),
  }),
});
export type BothSides = z.infer<typeof conflict>["conflict"];

export interface DraftToSave {
  readonly revision: number;
  readonly document: BoardDocument;
  /** As it was at `revision`; null where nothing was designed then. */
  readonly base: BoardDocument | null;
}

export type SaveAnswer =
  | { readonly kind: "saved"; readonly saved: DraftSaved }
  | { readonly kind: "conflict"; readonly sides: BothSides }
  /** Not saved, or not known to be: to be tried again. */
  | { readonly kind: "failed" };

/** Saves what is being designed. Never throws. */
export async function saveDraft(boardId: string, { base, ...draft }: DraftToSave): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/api/boards/${encodeURIComponent(boardId)}/draft`, {
      method: "PUT",
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify(base === null ? draft : { ...draft, base }),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) {
      const read = saved.safeParse(body);
      return read.success ? { kind: "saved", saved: read.data } : { kind: "failed" };
    }
    const both = response.status === 409 ? conflict.safeParse(body) : null;
    return both?.success ? { kind: "conflict", sides: both.data.conflict } : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
}

const replaced = z.object({ revision: z.number(), document: z.nullable(boardDocument) });

/** Reads what `DELETE draft` and `POST restore` answer; null for anything else. */
export function readReplaced(body: unknown): { revision: number; document: BoardDocument | null } | null {
  const read = replaced.safeParse(body);
  return read.success ? read.data : null;
}

const published = z.object({ version: z.number() });

/** The version that `POST publish` answers; null for anything else. */
export function readPublished(body: unknown): number | null {
  const read = published.safeParse(body);
  return read.success ? read.data.version : null;
}
