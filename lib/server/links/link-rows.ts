import "server-only";
import * as z from "zod";
import type { LinkEntry } from "@/lib/contracts/boards/links";
import type { Db } from "@/lib/server/db/database";
import type { BoardLink } from "./link";

/** All but the token's hash, which nothing that is read of a link needs. */
const COLUMNS = [
  "board_links.id",
  "board_links.tenant_id",
  "board_links.board_id",
  "board_links.name",
  "board_links.token_tail",
  "board_links.addresses",
  "board_links.expires_at",
  "board_links.created_at",
  "board_links.revoked_at",
  "board_links.last_used_at",
  "board_links.revision",
] as const;

export function selectLinks(db: Db) {
  return db.selectFrom("board_links").select(COLUMNS);
}

type LinkRow = Awaited<ReturnType<ReturnType<typeof selectLinks>["execute"]>>[number];

const stored = z.array(z.string());

export function toLink(row: LinkRow): BoardLink {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    boardId: row.board_id,
    name: row.name,
    tail: row.token_tail,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    addresses: stored.parse(JSON.parse(row.addresses)),
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    revision: row.revision,
  };
}

export function toEntry(row: LinkRow & { readonly created_by_name: string | null }): LinkEntry {
  const { tenantId: _, boardId: __, ...link } = toLink(row);
  return { ...link, createdBy: row.created_by_name };
}
