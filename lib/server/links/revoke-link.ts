import "server-only";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { BoardHead } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { holdShared } from "./held-board";
import type { LinkAddress, LinkListener } from "./link-address";
import { selectLinks, toLink } from "./link-rows";
import { linkFacts } from "./link-settings";

/** Ends a link for good; who has it open loses it at once. */
export async function revokeLink(
  db: Db,
  live: LinkListener,
  caller: Caller,
  { board: of, linkId }: LinkAddress,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<undefined, Refusal>> => {
    const board = await holdShared(trx, caller, of);
    if (board === null) return notFound("link");
    return (await revoke(trx, board, linkId, trace)) === 0 ? notFound("link") : ok(undefined);
  });
  if (done.ok) await live.recheckLink(linkId);
  return done;
}

/** Ends all of a board's links inside a transaction that holds the tenant: the board is to be seen by its owner alone. */
export async function revokeLinksOf(trx: Db, board: Pick<BoardHead, "id" | "tenantId" | "name">, trace: Trace) {
  await revoke(trx, board, null, trace);
}

/** Resolves to how many there were. `linkId` null: every one. */
async function revoke(
  trx: Db,
  { id, tenantId, name }: Pick<BoardHead, "id" | "tenantId" | "name">,
  linkId: string | null,
  trace: Trace,
): Promise<number> {
  const open = selectLinks(trx).where("board_id", "=", id).where("revoked_at", "is", null);
  const rows = await (linkId === null ? open : open.where("id", "=", linkId)).execute();
  for (const link of rows.map(toLink)) {
    await trx
      .updateTable("board_links")
      .set({ revoked_at: trace.at, revision: link.revision + 1 })
      .where("id", "=", link.id)
      .where("tenant_id", "=", tenantId)
      .execute();
    const about = { ...trace, tenantId, subject: { kind: "link", id: link.id } } as const;
    await recordAudit(trx, { ...about, action: "link.revoked", before: linkFacts(link, name, link.tail) });
  }
  return rows.length;
}
