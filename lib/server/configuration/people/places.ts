import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import type { Place } from "@/lib/server/people/place";
import { byText, type Facts } from "../differences";
import type { FilePath, FileProblem } from "../file-problem";
import { noSuchTenant, unknownName } from "../references";
import type { SaidMembership } from "./said";

/** Tenants and their boards by name and id: what places of people are made of. */
export interface PlaceNames {
  readonly tenantName: (tenantId: string) => string;
  readonly tenantId: (name: string) => string | undefined;
  /** A place as the file tells it. */
  readonly factsOf: (place: Place) => Facts & { readonly role: string; readonly boards: "all" | readonly string[] };
  /** The place that an entry means. Boards that it leaves out are as `before` has them, else all. */
  readonly find: (
    said: SaidMembership,
    path: FilePath,
    before: (tenantId: string) => Place | undefined,
  ) => Result<Place & { readonly tenantId: string }, readonly FileProblem[]>;
}

export async function placeNames(db: Db): Promise<PlaceNames> {
  const tenants = await db.selectFrom("tenants").select(["id", "name"]).execute();
  const boards = await db
    .selectFrom("boards")
    .select(["id", "name", "tenant_id"])
    .where("owner_id", "is", null)
    .execute();
  const tenantNames = new Map(tenants.map((tenant) => [tenant.id, tenant.name]));
  const boardNames = new Map(boards.map((board) => [board.id, board.name]));
  return {
    tenantName: (tenantId) => tenantNames.get(tenantId) ?? "",
    tenantId: (name) => tenants.find((one) => isSameName(one.name, name))?.id,
    factsOf: ({ role, boardIds }) => ({
      role,
      boards: boardIds === null ? "all" : boardIds.flatMap((id) => boardNames.get(id) ?? []).toSorted(byText),
    }),
    find: ({ tenant: name, role, boards: named }, path, before) => {
      const tenant = tenants.find((one) => isSameName(one.name, name));
      if (tenant === undefined) return err([noSuchTenant([...path, "tenant"])]);
      const place = { tenantId: tenant.id, role };
      if (named === undefined)
        return ok({ ...place, boardIds: role === "viewer" ? (before(tenant.id)?.boardIds ?? null) : null });
      if (named === "all") return ok({ ...place, boardIds: null });
      const own = boards.filter((board) => board.tenant_id === tenant.id);
      const found = named.map((one) => own.find((board) => isSameName(board.name, one))?.id);
      const problems = found.flatMap((id, index) =>
        id === undefined ? [unknownName([...path, "boards", index], "is not the name of a board of this tenant")] : [],
      );
      return problems.length > 0
        ? err(problems)
        : ok({ ...place, boardIds: [...new Set(found.filter((id) => id !== undefined))] });
    },
  };
}
