import "server-only";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

/** Every tenant has one board that shows all it has, named after it; made when missing. Resolves to its id. */
export async function ensureDefaultBoard(db: Db, tenantId: string, name: string, now: number): Promise<string> {
  const known = await db
    .selectFrom("boards")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("is_default", "=", 1)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const id = newId();
  await db
    .insertInto("boards")
    .values({ id, tenant_id: tenantId, name, is_default: 1, revision: 1, created_at: now, updated_at: now })
    .execute();
  return id;
}

/**
 * Lets the default board follow its tenant's new name, where it still bears the old one. Resolves to its id, of which the hub is to be told after
 * the commit; null when there was nothing to change.
 */
export async function renameDefaultBoard(
  db: Db,
  tenantId: string,
  from: string,
  to: string,
  now: number,
): Promise<string | null> {
  if (from === to) return null;
  const row = await db
    .updateTable("boards")
    .set((value) => ({ name: to, revision: value("revision", "+", 1), updated_at: now }))
    .where("tenant_id", "=", tenantId)
    .where("is_default", "=", 1)
    .where("name", "=", from)
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
