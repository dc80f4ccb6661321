import "server-only";
import type { StoredBoard } from "@/lib/server/boards/board";
import { boardById } from "@/lib/server/boards/find-boards";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { type Asker, type BoardLink, works } from "./link";
import { selectLinks, toLink } from "./link-rows";

/** How finely the last use is noted, ms. */
const USE_NOTED_EVERY_MS = 60_000;

/** 32 bytes as `newToken` writes them. */
const TOKEN = /^[\w-]{43}$/;

/** A link that works for whoever asks, and what it shows. */
export interface OpenedLink {
  readonly link: BoardLink;
  readonly board: StoredBoard;
}

/** What the token opens for whoever asks; null where it opens nothing, whyever: the reasons must look the same from outside. */
export async function openLink(db: Db, token: string, asker: Asker): Promise<OpenedLink | null> {
  if (!TOKEN.test(token)) return null;
  return working(db, selectLinks(db).where("token_hash", "=", hashToken(token)), asker);
}

/** The same of a link that was opened before, without its token. */
export async function reopenLink(db: Db, linkId: string, asker: Asker): Promise<OpenedLink | null> {
  return working(db, selectLinks(db).where("id", "=", linkId), asker);
}

async function working(db: Db, found: ReturnType<typeof selectLinks>, asker: Asker): Promise<OpenedLink | null> {
  const row = await found.executeTakeFirst();
  if (row === undefined) return null;
  const link = toLink(row);
  if (!works(link, asker)) return null;
  const board = await boardById(db, link.boardId);
  // Making a board private revokes its links; should one be left, it shows nothing.
  if (board === null || board.ownerId !== null) return null;
  await noteUse(db, link, asker.nowMs);
  return { link, board };
}

async function noteUse(db: Db, { id, lastUsedAt }: BoardLink, nowMs: number): Promise<void> {
  if (lastUsedAt !== null && nowMs - lastUsedAt < USE_NOTED_EVERY_MS) return;
  await db.updateTable("board_links").set({ last_used_at: nowMs }).where("id", "=", id).execute();
}
