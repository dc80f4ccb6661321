import "server-only";
import type { AuditFacts } from "@/lib/domain/audit";
import { invalidField, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { roleWithin, type TenantRole } from "@/lib/domain/roles";
import type { Caller } from "@/lib/server/access/caller";
import type { Db } from "@/lib/server/db/database";
import { beyondOwnRole } from "./refusals";

/** What a person is to be in a tenant: a role, and for a viewer the boards they are limited to (null: all of them). */
export interface Place {
  readonly role: TenantRole;
  readonly boardIds: readonly string[] | null;
}

interface NamedBoard {
  readonly id: string;
  readonly name: string;
}

/** Whether the caller may give this place in the tenant; with the boards it is limited to, by name. */
export async function checkPlace(
  db: Db,
  caller: Caller,
  tenantId: string,
  { role, boardIds }: Place,
): Promise<Result<readonly NamedBoard[] | null, Refusal>> {
  const own = caller.roles.get(tenantId);
  if (!caller.installationAdmin && (own === undefined || !roleWithin(role, own))) return beyondOwnRole();
  if (boardIds === null) return ok(null);
  if (role !== "viewer") return invalidField("boardIds", "are only for viewers", { rule: "boards-for-viewers" });
  if (boardIds.length === 0) return ok([]);
  const boards = await db
    .selectFrom("boards")
    .select(["id", "name"])
    .where("tenant_id", "=", tenantId)
    .where("visibility", "=", "tenant")
    .where("id", "in", [...new Set(boardIds)])
    .orderBy("name")
    .execute();
  if (boards.length !== new Set(boardIds).size)
    return invalidField("boardIds", "must be boards of this tenant", { rule: "unknown-board" });
  return ok(boards);
}

/** Puts a person in their place in a tenant, over the one they had. Another role is the giver's own, whatever groups gave before. */
export async function putMembership(
  trx: Db,
  who: { readonly userId: string; readonly tenantId: string },
  { role, boardIds }: Place,
  now: number,
): Promise<void> {
  const row = { role, all_boards: boardIds === null ? 1 : 0 } as const;
  await trx
    .updateTable("memberships")
    .set({ provider_id: null })
    .where("user_id", "=", who.userId)
    .where("tenant_id", "=", who.tenantId)
    .where("role", "<>", role)
    .execute();
  await trx
    .insertInto("memberships")
    .values({ user_id: who.userId, tenant_id: who.tenantId, created_at: now, ...row })
    .onConflict((conflict) => conflict.columns(["user_id", "tenant_id"]).doUpdateSet(row))
    .execute();
  await trx
    .deleteFrom("membership_boards")
    .where("user_id", "=", who.userId)
    .where("tenant_id", "=", who.tenantId)
    .execute();
  if (boardIds === null || boardIds.length === 0) return;
  await trx
    .insertInto("membership_boards")
    .values(
      [...new Set(boardIds)].map((boardId) => ({ user_id: who.userId, tenant_id: who.tenantId, board_id: boardId })),
    )
    .execute();
}

/** A place as the audit trail tells it; `boards` by name, null for all. */
export function placeFacts(role: TenantRole, boards: readonly NamedBoard[] | null): AuditFacts {
  return { role, boards: boards?.map((board) => board.name) ?? null };
}
