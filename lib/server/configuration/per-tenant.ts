import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import type { FileProblem } from "./file-problem";
import { noSuchTenant, tenantFinder } from "./references";
import type { Entry, Step } from "./section";
import type { Work } from "./work";

/** What a section holds of one tenant, whole; null when there is no such tenant. */
type ReadTable<Table> = (db: Db, tenantId: string) => Promise<Table | null>;

/** A tenant with what a section holds of it. */
interface Held<Table> {
  readonly tenant: { readonly id: string; readonly name: string };
  readonly table: Table;
}

/** The steps of a section whose entries speak of a tenant each: one step a tenant, null where nothing differs. */
export async function stepsOfTenants<Said extends { readonly tenant: string }, Table>(
  work: Work,
  entries: readonly Entry<Said>[],
  read: ReadTable<Table>,
  stepOf: (held: Held<Table>, entry: Entry<Said>) => Result<Step | null, readonly FileProblem[]>,
): Promise<Result<readonly Step[], readonly FileProblem[]>> {
  const findTenant = await tenantFinder(work);
  const steps: Step[] = [];
  const problems: FileProblem[] = [];
  for (const entry of entries) {
    const tenant = findTenant(entry.said.tenant);
    const table = tenant === undefined ? null : await read(work.trx, tenant.id);
    if (tenant === undefined || table === null) {
      problems.push(noSuchTenant([...entry.path, "tenant"]));
      continue;
    }
    const step = stepOf({ tenant, table }, entry);
    if (!step.ok) problems.push(...step.error);
    else if (step.value !== null) steps.push(step.value);
  }
  return problems.length > 0 ? err(problems) : ok(steps);
}

/** What no entry names any more, by tenant; `said` is undefined for a tenant of which the file says nothing at all. */
export async function surplusOfTenants<Said extends { readonly tenant: string }, Table>(
  work: Work,
  entries: readonly Entry<Said>[],
  read: ReadTable<Table>,
  stepOf: (held: Held<Table>, said: Said | undefined) => Step | null,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const tenant of await work.trx.selectFrom("tenants").select(["id", "name"]).execute()) {
    const table = await read(work.trx, tenant.id);
    if (table === null) continue;
    const step = stepOf({ tenant, table }, entries.find(({ said }) => isSameName(said.tenant, tenant.name))?.said);
    if (step !== null) steps.push(step);
  }
  return steps;
}
