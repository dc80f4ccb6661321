import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Board } from "@/lib/server/boards/board";

/** Whether a board as read anew shows what it showed. */
export function isSame(a: Board, b: Board): boolean {
  return (
    a.revision === b.revision &&
    a.name === b.name &&
    String(a.queueIds) === String(b.queueIds) &&
    isSameDocument(a.document, b.document)
  );
}

export function isSameDocument(a: BoardDocument | null, b: BoardDocument | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}
