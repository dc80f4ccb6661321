import * as z from "zod/mini";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Conflict } from "@/lib/domain/board/merge/conflict";
import { plainLines, plainText } from "@/lib/domain/plain-text";
import { boardDocument } from "./document";

/** How many bytes may be sent that hold documents: what is drawn up, and what it was drawn up from. */
export const MOST_DRAFT_BYTES = 640 * 1024;

/** Which state of the draft something was done upon; 0 while nothing was ever designed. */
const draftRevision = z.int("must be a whole number").check(z.minimum(0, "must be at least 0"));

/** The number of a published version. */
const versionNumber = z.int("must be a whole number").check(z.minimum(1, "must be at least 1"));

/** The version that was published when somebody last looked; null: none was. */
const publishedVersion = z.nullable(versionNumber);

/**
 * PUT /api/boards/[boardId]/draft: 200 with `DraftSaved`, or 409 with `DraftConflict`. With `base`, the document as it was at
 * `revision`, what somebody else has saved since is merged with it.
 */
export const draftInput = z.object(
  { revision: draftRevision, document: boardDocument, base: z.optional(boardDocument) },
  "must be an object",
);
export type DraftInput = z.infer<typeof draftInput>;

export interface DraftSaved {
  readonly revision: number;
  /** What was saved, where that is not what was sent: it was merged with what somebody else had saved. Else null. */
  readonly document: BoardDocument | null;
}

/** Beside `error` in the answer: both sides, to choose from. Nothing was saved. */
export interface DraftConflict {
  /** Of what is stored; the next attempt names it. */
  readonly revision: number;
  /** What is stored; null: the board has no design any more. */
  readonly theirs: BoardDocument | null;
  /** Both in one, where what was sent counts wherever the two disagree; null where it could not be told what each had changed. */
  readonly merged: BoardDocument | null;
  /** Where the two disagree. */
  readonly conflicts: readonly Conflict[];
  readonly by: string | null;
  /** Epoch ms. */
  readonly at: number | null;
}

/** DELETE /api/boards/[boardId]/draft: back to what is published; answers `DraftReplaced`. */
export const discardInput = z.object({ revision: draftRevision }, "must be an object");

/** POST /api/boards/[boardId]/restore: a published version as the draft; answers `DraftReplaced`. */
export const restoreInput = z.object({ revision: draftRevision, number: versionNumber }, "must be an object");
export type RestoreInput = z.infer<typeof restoreInput>;

export interface DraftReplaced {
  readonly revision: number;
  /** What is being designed now; null: nothing. */
  readonly document: BoardDocument | null;
}

/** POST /api/boards/[boardId]/publish: 200 with `Published`. */
export const publishInput = z.object(
  {
    revision: draftRevision,
    version: publishedVersion,
    /** What the version is called. */
    name: z._default(z.nullable(plainText(80)), null),
    notes: z._default(z.nullable(plainLines(1000)), null),
  },
  "must be an object",
);
export type PublishInput = z.infer<typeof publishInput>;

export interface Published {
  readonly version: number;
}

/** DELETE /api/boards/[boardId]/publish: the board makes itself again, and what was published is the draft; 204. */
export const unpublishInput = z.object({ version: versionNumber }, "must be an object");

/** One published version, without its document. */
export interface VersionEntry {
  readonly number: number;
  readonly name: string | null;
  readonly notes: string | null;
  /** Epoch ms. */
  readonly publishedAt: number;
  /** Who; null where their account is gone, or nobody was signed in. */
  readonly publishedBy: string | null;
  /** Whether screens show it now. */
  readonly isPublished: boolean;
}

/** GET /api/boards/[boardId]/versions: the latest first. */
export interface VersionList {
  readonly versions: readonly VersionEntry[];
}

/** GET /api/boards/[boardId]/versions/[number] */
export interface Version extends VersionEntry {
  readonly document: BoardDocument;
}
