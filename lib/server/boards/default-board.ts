import "server-only";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

/** Every tenant has one board that shows all it has, named after it; made when missing. */
export async function ensureDefaultBoard(db: Db, tenantId: string, name: string, now: number): Promise<void> {
  const known = await db
    .selectFrom("boards")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("is_default", "=", 1)
    .executeTakeFirst();
  if (known !== undefined) return;
  await db
    .insertInto("boards")
    .values({ id: newId(), tenant_id: tenantId, name, is_default: 1, revision: 1, created_at: now, updated_at: now })
    .execute();
}
