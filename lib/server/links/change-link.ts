import "server-only";
import type { Revised } from "@/lib/contracts/admin/revised";
import type { LinkChange } from "@/lib/contracts/boards/links";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdShared } from "./held-board";
import type { LinkAddress, LinkListener } from "./link-address";
import { selectLinks, toLink } from "./link-rows";
import { expiryRefusal, type LinkSettings, linkFacts, settingsFrom } from "./link-settings";

/** Gives a link another name or other limits. Who has it open from where, or until when, it does not work any more loses it at once. */
export async function changeLink(
  db: Db,
  live: LinkListener,
  caller: Caller,
  { board: of, linkId }: LinkAddress,
  input: LinkChange,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<Revised | undefined, Refusal>> => {
    const board = await holdShared(trx, caller, of);
    const open = selectLinks(trx)
      .where("board_id", "=", of.id)
      .where("id", "=", linkId)
      .where("revoked_at", "is", null);
    const row = board === null ? undefined : await open.executeTakeFirst();
    if (board === null || row === undefined) return notFound("link");
    const known = toLink(row);
    if (known.revision !== input.revision) return changedMeanwhile("link");
    const after = settingsFrom(input);
    // One that has run out may be renamed and stay so.
    const wrong = after.expiresAt === known.expiresAt ? null : expiryRefusal(after.expiresAt, trace.at);
    if (wrong !== null) return wrong;
    if (isSame(known, after)) return ok(undefined);
    const revision = known.revision + 1;
    const { name, expiresAt, addresses } = after;
    await trx
      .updateTable("board_links")
      .set({ name, expires_at: expiresAt, addresses: JSON.stringify(addresses), revision })
      .where("id", "=", linkId)
      .where("tenant_id", "=", board.tenantId)
      .execute();
    const about = { ...trace, tenantId: board.tenantId, subject: { kind: "link", id: linkId } } as const;
    const [before, then] = [known, after].map((settings) => linkFacts(settings, board.name, known.tail));
    await recordAudit(trx, { ...about, action: "link.changed", before: before ?? null, after: then ?? null });
    return ok({ revision });
  });
  if (done.ok && done.value !== undefined) await live.recheckLink(linkId);
  return done;
}

function isSame(one: LinkSettings, other: LinkSettings): boolean {
  return (
    one.name === other.name &&
    one.expiresAt === other.expiresAt &&
    JSON.stringify(one.addresses) === JSON.stringify(other.addresses)
  );
}
