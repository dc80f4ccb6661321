import "server-only";
import { isSameName } from "@/lib/domain/same-name";
import type { FilePath, FileProblem } from "./file-problem";
import type { Work } from "./work";

/** Something that a file may leave out of what there is, but not of what is new. */
export function missing(path: FilePath, thing: string): FileProblem {
  return { path, why: `is missing: a new ${thing} needs it`, rule: { rule: "missing" } };
}

/** A name that nothing has. */
export function unknownName(path: FilePath, why: string): FileProblem {
  return { path, why, rule: { rule: "unknown-name" } };
}

/** Finds tenants by the names that a file gives them. */
export async function tenantFinder({ trx }: Pick<Work, "trx">) {
  const rows = await trx.selectFrom("tenants").select(["id", "name"]).execute();
  return (name: string) => rows.find((row) => isSameName(row.name, name));
}

export const noSuchTenant = (path: FilePath): FileProblem => unknownName(path, "is not the name of a tenant");
