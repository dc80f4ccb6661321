import "server-only";
import { type LinkInput, type LinkMade, MOST_LINKS } from "@/lib/contracts/boards/links";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { BoardHead } from "@/lib/server/boards/board";
import { hashToken, newId, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdShared } from "./held-board";
import { expiryRefusal, linkFacts, settingsFrom } from "./link-settings";
import { REVOKED_LISTED_MS } from "./list-links";

/** How much of a token's end is kept, to tell links apart by. What is left to guess is still 232 bits. */
const TAIL = 4;

/**
 * Shares a board by a link. Its address is told this once. A private board has none: it is its owner's alone, and a tenant's admins can answer
 * only for what leaves the house by boards that they may look at.
 */
export async function createLink(
  db: Db,
  caller: Caller,
  of: Pick<BoardHead, "id" | "tenantId">,
  input: LinkInput,
  trace: Trace,
): Promise<Result<LinkMade, Refusal>> {
  return db.transaction().execute(async (trx): Promise<Result<LinkMade, Refusal>> => {
    const board = await holdShared(trx, caller, of);
    if (board === null) return notFound("board");
    if (board.ownerId !== null) return isPrivate();
    const settings = settingsFrom(input);
    const wrong = expiryRefusal(settings.expiresAt, trace.at);
    if (wrong !== null) return wrong;
    if ((await countLinks(trx, board.id)) >= MOST_LINKS) return full();
    const [id, token] = [newId(), newToken()];
    const tail = token.slice(-TAIL);
    await trx
      .insertInto("board_links")
      .values({
        id,
        tenant_id: board.tenantId,
        board_id: board.id,
        name: settings.name,
        token_hash: hashToken(token),
        token_tail: tail,
        addresses: JSON.stringify(settings.addresses),
        expires_at: settings.expiresAt,
        created_by: trace.actor?.id ?? null,
        created_at: trace.at,
        revoked_at: null,
        last_used_at: null,
        revision: 1,
      })
      .execute();
    await forgetRevoked(trx, board.id, trace.at);
    const about = { ...trace, tenantId: board.tenantId, subject: { kind: "link", id } } as const;
    await recordAudit(trx, { ...about, action: "link.created", after: linkFacts(settings, board.name, tail) });
    return ok({ id, path: `/shared/${token}` });
  });
}

async function countLinks(trx: Db, boardId: string): Promise<number> {
  const row = await trx
    .selectFrom("board_links")
    .select((value) => value.fn.countAll<number | string>().as("links"))
    .where("board_id", "=", boardId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(row?.links ?? 0);
}

/** What is listed no more is kept no more; the audit trail tells of it. */
async function forgetRevoked(trx: Db, boardId: string, nowMs: number): Promise<void> {
  await trx
    .deleteFrom("board_links")
    .where("board_id", "=", boardId)
    .where("revoked_at", "<", nowMs - REVOKED_LISTED_MS)
    .execute();
}

const isPrivate = () =>
  refuse("conflict", "board-private", "This board is private. Let the whole tenant see it before you share it.");

const full = () =>
  refuse(
    "conflict",
    "links-full",
    `This board has ${MOST_LINKS} links already. Revoke those that nobody uses any more.`,
  );
