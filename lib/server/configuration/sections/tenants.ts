import "server-only";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { tenantChange } from "@/lib/contracts/admin/tenants";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { foldName, isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import { changeTenantWithin, setPausedWithin } from "@/lib/server/tenants/change-tenant";
import { createTenantWithin } from "@/lib/server/tenants/create-tenant";
import { deleteTenantWithin } from "@/lib/server/tenants/delete-tenant";
import { selectRows } from "@/lib/server/tenants/tenant-rows";
import { byText, changed, created, type Facts, overlaid, removed, type Whole } from "../differences";
import type { FileProblem } from "../file-problem";
import { missing, unknownName } from "../references";
import { defineSection, type Entry, type Step } from "../section";
import type { Work } from "../work";

const { region, tenantName, timeZone, pollSeconds } = tenantChange.shape;

const entry = z.strictObject(
  {
    name,
    region: z.optional(region),
    /** By name. */
    credential: z.optional(name),
    tenantName: z.optional(tenantName),
    timeZone: z.optional(timeZone),
    pollSeconds: z.optional(pollSeconds),
    paused: z.optional(z.boolean("must be true or false")),
  },
  "must be a tenant",
);
type Said = z.infer<typeof entry>;

export const tenants = defineSection<Said>({
  name: "tenants",
  comment: "Contact centres, by name. tenantName is what 8x8 calls the tenant, where a customer has several.",
  tables: ["tenants", "boards"],
  list: z.array(entry, "must be a list"),
  keyOf: (said) => foldName(said.name),
  read: async (db) => (await stored(db)).map(said),
  steps: async (work, entries) => {
    const rows = await stored(work.trx);
    const keys = await work.trx.selectFrom("credentials").select(["id", "name"]).execute();
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    for (const one of entries) {
      const { credential } = one.said;
      const key = credential === undefined ? undefined : keys.find((row) => isSameName(row.name, credential));
      if (credential !== undefined && key === undefined)
        problems.push(unknownName([...one.path, "credential"], "is not the name of a credential"));
      const known = rows.find((row) => isSameName(row.name, one.said.name));
      const step = known === undefined ? makeOne(work, one, key) : ok(changeOne(work, one, known, key));
      if (!step.ok) problems.push(...step.error);
      else if (step.value !== null) steps.push(step.value);
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) => {
    const rows = await stored(work.trx);
    const left = rows.filter((row) => !entries.some((one) => isSameName(one.said.name, row.name)));
    return left.map((row) => ({
      differences: [removed("tenant", [row.name], said(row))],
      path: ["tenants"],
      carryOut: () => {
        work.aftermath.tenants.add(row.id);
        const typed = { confirm: row.name, revision: row.revision };
        return deleteTenantWithin(work.trx, work.deps, row.id, typed, work.trace);
      },
    }));
  },
});

type Row = Awaited<ReturnType<typeof stored>>[number];
interface Key {
  readonly id: string;
  readonly name: string;
}

async function stored(db: Db) {
  const rows = await selectRows(db).execute();
  return rows.toSorted((a, b) => byText(foldName(a.name), foldName(b.name)) || byText(a.id, b.id));
}

/** A tenant as the file says it. */
function said(row: Row): Whole<Said> {
  return {
    name: row.name,
    region: row.region,
    credential: row.credential_name,
    tenantName: row.tenant_name,
    timeZone: row.time_zone,
    pollSeconds: row.poll_interval_ms / 1000,
    paused: row.paused === 1,
  };
}

function makeOne(work: Work, { said, path }: Entry<Said>, key: Key | undefined): Result<Step, readonly FileProblem[]> {
  const { region } = said;
  const problems = [
    ...(region === undefined ? [missing([...path, "region"], "tenant")] : []),
    ...(said.credential === undefined ? [missing([...path, "credential"], "tenant")] : []),
  ];
  if (region === undefined || key === undefined) return err(problems);
  const { name, tenantName = null, timeZone = null, pollSeconds = 5, paused = false } = said;
  const settings = { name, region, tenantName, timeZone, pollSeconds };
  const facts: Facts = { ...settings, name: undefined, credential: key.name, paused };
  return ok({
    differences: [created("tenant", [name], facts)],
    path,
    carryOut: async () => {
      const input = { ...settings, credential: { kind: "existing", id: key.id } } as const;
      const made = await createTenantWithin(work.trx, work.deps, input, work.trace);
      if (!made.ok || !paused) return made;
      return setPausedWithin(work.trx, made.value.tenantId, { paused, revision: 1 }, work.trace);
    },
  });
}

function changeOne(work: Work, { said: wanted, path }: Entry<Said>, row: Row, key: Key | undefined): Step | null {
  const before = said(row);
  const difference = changed("tenant", [row.name], before, { ...wanted, credential: key?.name });
  if (difference === null) return null;
  const { paused, ...settings } = overlaid(before, wanted);
  const change = { ...settings, credentialId: key?.id ?? row.credential_id, revision: row.revision };
  return { differences: [difference], path, carryOut: () => carryOut(work, row.id, change, paused) };
}

async function carryOut(
  { trx, deps, trace, aftermath }: Work,
  tenantId: string,
  change: Parameters<typeof changeTenantWithin>[3],
  paused: boolean,
): Promise<Result<unknown, Refusal>> {
  const done = await changeTenantWithin(trx, deps, tenantId, change, trace);
  if (!done.ok) return done;
  aftermath.tenants.add(tenantId);
  const { boardId, revised } = done.value;
  if (boardId !== null) aftermath.boards.add(boardId);
  return setPausedWithin(trx, tenantId, { paused, revision: revised?.revision ?? change.revision }, trace);
}
