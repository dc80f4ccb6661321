import "server-only";
import type { BoardSummary } from "@/lib/contracts/live";
import { foldName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import type { BoardHead } from "./board";

/** The boards as lists and menus name them. Where two would read the same, each says whose it is, unless its own name says that already. */
export async function summariesOf(db: Db, boards: readonly BoardHead[]): Promise<BoardSummary[]> {
  const times = new Map<string, number>();
  for (const { name } of boards) times.set(foldName(name), (times.get(foldName(name)) ?? 0) + 1);
  const shared = boards.filter(({ name }) => times.get(foldName(name)) !== 1);
  const tenants = await tenantNames(db, [...new Set(shared.map(({ tenantId }) => tenantId))]);
  return boards.map(({ id, name, tenantId }) => {
    const tenantName = times.get(foldName(name)) === 1 ? undefined : tenants.get(tenantId);
    return { id, name, tenantId, ...(tenantName === undefined || tenantName === name ? {} : { tenantName }) };
  });
}

async function tenantNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("tenants").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
