import "server-only";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";

/** How many versions of a board are kept; beyond it the oldest go. */
const MOST_VERSIONS = 100;

interface NewVersion {
  readonly document: BoardDocument;
  readonly name: string | null;
  readonly notes: string | null;
}

/** Keeps what is being published of a held board under the next number, which it resolves to. Numbers are never used twice. */
export async function keepVersion(
  trx: Db,
  { id, publishedVersion }: { readonly id: string; readonly publishedVersion: number | null },
  { document, name, notes }: NewVersion,
  trace: Trace,
): Promise<number> {
  const last = await trx
    .selectFrom("board_versions")
    .select("number")
    .where("board_id", "=", id)
    .orderBy("number", "desc")
    .executeTakeFirst();
  const number = Math.max(last?.number ?? 0, publishedVersion ?? 0) + 1;
  const by = { published_by: trace.actor?.id ?? null, published_at: trace.at };
  await trx
    .insertInto("board_versions")
    .values({ board_id: id, number, document: JSON.stringify(document), name, notes, ...by })
    .execute();
  await trx
    .deleteFrom("board_versions")
    .where("board_id", "=", id)
    .where("number", "<=", number - MOST_VERSIONS)
    .execute();
  return number;
}
