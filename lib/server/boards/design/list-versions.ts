import "server-only";
import type { Version, VersionEntry, VersionList } from "@/lib/contracts/boards/design";
import type { BoardHead } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { readStored } from "./held-design";

function selectVersions(db: Db, boardId: string) {
  return db
    .selectFrom("board_versions")
    .leftJoin("users", "users.id", "board_versions.published_by")
    .select(["board_versions.number", "board_versions.name", "board_versions.notes", "board_versions.published_at"])
    .select("users.name as published_by")
    .where("board_versions.board_id", "=", boardId);
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>["execute"]>>[number];

function toEntry(row: VersionRow, { publishedVersion }: Pick<BoardHead, "publishedVersion">): VersionEntry {
  const { number, name, notes, published_at, published_by } = row;
  const isPublished = number === publishedVersion;
  return { number, name, notes, publishedAt: published_at, publishedBy: published_by, isPublished };
}

/** What was published of a board, the latest first. */
export async function listVersions(db: Db, board: BoardHead): Promise<VersionList> {
  const rows = await selectVersions(db, board.id).orderBy("board_versions.number", "desc").execute();
  return { versions: rows.map((row) => toEntry(row, board)) };
}

/** One of them; null when there is none of this number (any more), or it cannot be read any more. */
export async function readVersion(db: Db, board: BoardHead, number: number): Promise<Version | null> {
  const row = await selectVersions(db, board.id)
    .select("board_versions.document")
    .where("board_versions.number", "=", number)
    .executeTakeFirst();
  const document = readStored(row?.document ?? null);
  return row === undefined || document === null ? null : { ...toEntry(row, board), document };
}
