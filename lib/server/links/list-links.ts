import "server-only";
import type { BoardLinks, TenantLinkEntry } from "@/lib/contracts/boards/links";
import type { BoardHead } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import { selectLinks, toEntry } from "./link-rows";

/** How long a revoked link is still listed, so that whoever finds a dead screen finds out why, ms. */
export const REVOKED_LISTED_MS = 30 * 86_400_000;

/** A board's links for those who may share it, the latest first and revoked ones last. */
export async function listLinks(
  db: Db,
  board: Omit<BoardHead, "publishedVersion">,
  nowMs: number,
): Promise<BoardLinks> {
  const { id, tenantId, ownerId, isDefault, name, queueIds, revision } = board;
  const [rows, tenant] = await Promise.all([
    shown(db, tenantId, nowMs).where("board_links.board_id", "=", id).execute(),
    db.selectFrom("tenants").select("name").where("id", "=", tenantId).executeTakeFirst(),
  ]);
  const settings = isDefault ? null : { name, queueIds: queueIds === null ? null : [...queueIds], revision };
  const links = rows.map(toEntry);
  return { tenantId, tenantName: tenant?.name ?? "", isPrivate: ownerId !== null, settings, links };
}

/** The links of all of a tenant's boards, in the same order; null when there is no such tenant. */
export async function listTenantLinks(
  db: Db,
  tenantId: string,
  nowMs: number,
): Promise<{ readonly tenantName: string; readonly links: readonly TenantLinkEntry[] } | null> {
  const tenant = await db.selectFrom("tenants").select("name").where("id", "=", tenantId).executeTakeFirst();
  if (tenant === undefined) return null;
  const rows = await shown(db, tenantId, nowMs)
    .innerJoin("boards", "boards.id", "board_links.board_id")
    .select("boards.name as board_name")
    .execute();
  const links = rows.map((row) => ({ ...toEntry(row), board: { id: row.board_id, name: row.board_name } }));
  return { tenantName: tenant.name, links };
}

function shown(db: Db, tenantId: string, nowMs: number) {
  return selectLinks(db)
    .leftJoin("users", "users.id", "board_links.created_by")
    .select("users.name as created_by_name")
    .where("board_links.tenant_id", "=", tenantId)
    .where((where) =>
      where.or([
        where("board_links.revoked_at", "is", null),
        where("board_links.revoked_at", ">", nowMs - REVOKED_LISTED_MS),
      ]),
    )
    .orderBy((row) => row.case().when("board_links.revoked_at", "is", null).then(0).else(1).end())
    .orderBy("board_links.created_at", "desc")
    .orderBy("board_links.id");
}
