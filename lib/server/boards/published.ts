import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import type { Db } from "@/lib/server/db/database";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";
import type { BoardHead, StoredBoard } from "./board";

/** How much text the documents that are kept were parsed from, characters; in memory they take a few times as much. */
const MOST_KEPT = 16 * 1024 * 1024;

interface Kept {
  readonly document: BoardDocument | null;
  readonly size: number;
}

/** Documents as parsed, by board and version: a version never changes, so nothing kept is ever stale. The one used longest ago goes first. */
class PublishedDocuments {
  private readonly kept = new Map<string, Kept>();
  private size = 0;

  get(key: string): Kept | undefined {
    const known = this.kept.get(key);
    if (known === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, known);
    return known;
  }

  keep(key: string, kept: Kept): void {
    if (this.kept.has(key)) return;
    this.kept.set(key, kept);
    this.size += kept.size;
    for (const [oldest, { size }] of this.kept) {
      if (this.size <= MOST_KEPT || oldest === key) return;
      this.kept.delete(oldest);
      this.size -= size;
    }
  }
}

/** The board with what is published of it; null where it was published anew, or deleted, since it was read. */
export async function withDocument(db: Db, board: BoardHead): Promise<StoredBoard | null> {
  const { id, publishedVersion } = board;
  if (publishedVersion === null) return { ...board, document: null };
  // A transaction may be undone, and its version's number be another document's then: nothing of it is kept.
  const documents = db.isTransaction ? null : once("published-documents", () => new PublishedDocuments());
  const key = `${id}/${publishedVersion}`;
  const known = documents?.get(key);
  if (known !== undefined) return { ...board, document: known.document };
  const row = await db
    .selectFrom("boards")
    .select("document")
    .where("id", "=", id)
    .where("published_version", "=", publishedVersion)
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = row.document ?? "null";
  const document = readStored(text, board);
  documents?.keep(key, { document, size: text.length });
  return { ...board, document };
}

/** What was read when it was published can be read, unless rules have grown stricter since: then the board makes itself rather than showing nothing. */
function readStored(text: string, { id, publishedVersion }: BoardHead): BoardDocument | null {
  const read = parseDocument(JSON.parse(text));
  if (read.ok) return read.value;
  const fact = { boardId: id, version: publishedVersion, problems: read.error.slice(0, 5) };
  getLogger("boards").error(fact, "a published document cannot be read any more");
  return null;
}
