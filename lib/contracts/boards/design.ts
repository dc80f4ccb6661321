import * as z from "zod/mini";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Conflict } from "@/lib/domain/board/merge/conflict";
import { plainLines, plainText } from "@/lib/domain/plain-text";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { boardDocument } from "./document";

/** GET /api/boards/[boardId]/design: what a designer begins with. */
export interface BoardDesign {
  readonly board: {
    readonly id: string;
    readonly tenantId: string;
    readonly name: string;
    readonly isDefault: boolean;
    readonly isPrivate: boolean;
    /** Of the board's own settings. */
    readonly revision: number;
    /** Null: all that the tenant has. */
    readonly queueIds: readonly string[] | null;
    readonly publishedVersion: number | null;
  };
  /** What is being designed; null: nothing yet, the board makes itself. */
  readonly document: BoardDocument | null;
  /** Of what is being designed. */
  readonly revision: number;
  /** Whether it differs from what is published. */
  readonly isUnpublished: boolean;
  /** The version that was published when it was begun. Another one is published by now where it is not the board's. */
  readonly baseVersion: number | null;
  readonly updatedBy: string | null;
  /** Epoch ms. */
  readonly updatedAt: number | null;
  /** The queues that the board may name, in the order of boards. */
  readonly queues: readonly { readonly id: string; readonly name: string; readonly media: QueueMedia | null }[];
  /** The tenant's limits by `thresholdKey`, which apply where the board sets none. */
  readonly rules: Rules;
}

/** GET /api/boards/[boardId]/names: whom and what tiles may name besides, as far as the live data tell; they are asked for by this. */
export interface BoardNames {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
}

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
