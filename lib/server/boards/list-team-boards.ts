import "server-only";
import type { BoardEntry } from "@/lib/contracts/admin/boards";
import type { Caller } from "@/lib/server/access/caller";
import { can, canSeeBoard } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import type { BoardHead } from "./board";
import { boardsOfTenant } from "./find-boards";

/**
 * The tenant's boards as their editors see them, the default one first. Of other people's private boards the tenant's admins see that they are
 * there, and may delete them: they answer for what the tenant asks of 8x8 and for what somebody leaves behind, and the audit trail names these
 * boards to them anyhow. What is on them stays with their owners.
 */
export async function listTeamBoards(db: Db, caller: Caller, tenantId: string): Promise<BoardEntry[]> {
  const boards = await boardsOfTenant(db, tenantId);
  const shown = can(caller, "tenant.edit", tenantId) ? boards : boards.filter((board) => canSeeBoard(caller, board));
  const owners = await ownerNames(db, shown);
  return shown.map(({ id, name, isDefault, revision, queueIds, ownerId, publishedVersion }) => ({
    id,
    name,
    isDefault,
    revision,
    queueIds,
    owner: ownerId === null ? null : { name: owners.get(ownerId) ?? "", isYou: ownerId === caller.userId },
    isDesigned: publishedVersion !== null,
  }));
}

async function ownerNames(db: Db, boards: readonly BoardHead[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(boards.flatMap((board) => board.ownerId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("users").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
