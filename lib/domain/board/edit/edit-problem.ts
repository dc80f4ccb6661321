import type { DocumentProblem } from "@/lib/domain/board/problem";
import { err } from "@/lib/domain/result";

/** Why an edit was not made. The document is as it was. */
export interface EditProblem {
  readonly code:
    | "no-tile"
    | "no-page"
    | "no-calculated"
    /** The tiles stand on several pages. */
    | "several-pages"
    /** There is no place for it, or it would lie upon another tile. */
    | "no-room"
    | "too-many-tiles"
    | "too-many-pages"
    | "too-many-calculated"
    /** A board has a page at least. */
    | "last-page"
    /** Tiles stand in the rows that would go. */
    | "too-few-rows"
    | "invalid";
  /** With "invalid": what is wrong, by paths from what was given. */
  readonly problems?: readonly DocumentProblem[];
}

export function refused(code: EditProblem["code"]): { readonly ok: false; readonly error: EditProblem } {
  return err({ code });
}

export function invalid(problems: readonly DocumentProblem[]): { readonly ok: false; readonly error: EditProblem } {
  return err({ code: "invalid", problems });
}
