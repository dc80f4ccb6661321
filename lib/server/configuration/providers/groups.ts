import "server-only";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { err, ok, type Result } from "@/lib/domain/result";
import { isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import { byText } from "../differences";
import type { FileProblem } from "../file-problem";
import { noSuchTenant } from "../references";
import type { Entry } from "../section";
import { keyOf } from "./facts";
import type { SaidGroup, SaidProvider } from "./said";

/** Tenants by name and id: what groups give something in. */
export interface TenantNames {
  readonly nameOf: (tenantId: string) => string;
  readonly idOf: (name: string) => string | undefined;
}

export async function tenantNames(db: Db): Promise<TenantNames> {
  const rows = await db.selectFrom("tenants").select(["id", "name"]).execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return {
    nameOf: (tenantId) => names.get(tenantId) ?? "",
    idOf: (name) => rows.find((row) => isSameName(row.name, name))?.id,
  };
}

/** Groups as a file says them, in a fixed order. */
export function saidGroups(names: TenantNames, grants: readonly GroupGrant[]): readonly SaidGroup[] {
  const said = grants.map(
    ({ group, gives }): SaidGroup =>
      gives.kind === "tenant"
        ? { group, tenant: names.nameOf(gives.tenantId), role: gives.role }
        : { group, installationAdmin: true },
  );
  return said.toSorted((a, b) => byText(a.group, b.group) || byText(a.tenant ?? "", b.tenant ?? ""));
}

/** All that a provider's groups are to give: what the entry names over what they gave before; with pruning what it names alone. */
export function wantedGroups(
  names: TenantNames,
  { said, path }: Entry<SaidProvider>,
  before: readonly GroupGrant[],
  prune: boolean,
): Result<readonly GroupGrant[], readonly FileProblem[]> {
  if (said.groups === undefined) return ok(before);
  const problems: FileProblem[] = [];
  const wanted = new Map((prune ? [] : before).map((grant) => [keyOf(grant), grant]));
  for (const [index, { group, tenant, role }] of said.groups.entries()) {
    const tenantId = tenant === undefined ? undefined : names.idOf(tenant);
    if (tenant !== undefined && tenantId === undefined)
      problems.push(noSuchTenant([...path, "groups", index, "tenant"]));
    const gives: GroupGrant["gives"] =
      tenantId === undefined || role === undefined ? { kind: "installation" } : { kind: "tenant", tenantId, role };
    wanted.set(keyOf({ group, gives }), { group, gives });
  }
  return problems.length > 0 ? err(problems) : ok([...wanted.values()]);
}
