import type { BoardDocument } from "@/lib/domain/board/document";

/** Makes an id of 1–32 letters, digits, - or _; random, so that two editors never make the same. */
export type NewId = () => string;

/** Every id of a document, whatever it is of. */
function idsOf({ pages, calculated }: BoardDocument): Set<string> {
  return new Set([...pages, ...pages.flatMap(({ tiles }) => tiles), ...calculated].map(({ id }) => id));
}

/** Ids that the document does not have yet, each another one. Throws when `newId` keeps answering ids that are taken. */
export function freshIds(document: BoardDocument, newId: NewId): NewId {
  const taken = idsOf(document);
  return () => {
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const id = newId();
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
    throw new Error("newId answers the same ids again and again.");
  };
}
