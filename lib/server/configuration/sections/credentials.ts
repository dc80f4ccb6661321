import "server-only";
import type { Selectable } from "kysely";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { apiKey, apiSecret } from "@/lib/contracts/admin/tenants";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { foldName, isSameName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import type { CredentialTable } from "@/lib/server/db/schema";
import { renameCredentialWithin, replaceSecretWithin } from "@/lib/server/tenants/change-credential";
import { createCredentialWithin } from "@/lib/server/tenants/create-credential";
import { holdsSecret, tailOf } from "@/lib/server/tenants/credentials";
import { deleteCredentialWithin } from "@/lib/server/tenants/delete-credential";
import { byText, changed, created, removed } from "../differences";
import type { FileProblem } from "../file-problem";
import { secretSource } from "../secret-source";
import { defineSection, type Entry, type Step } from "../section";
import type { GivenSecrets, Work } from "../work";

const entry = z.strictObject(
  {
    name,
    /** Tells which key is meant, and is all of it that a file says; null has no opinion. */
    apiKeyEndsWith: z.optional(
      z.nullable(
        z.string("must be text").check(
          z.refine((text) => /^[\x21-\x7e]{4}$/.test(text), {
            error: "must be the last four characters of the key",
            params: { rule: "key-end" },
          }),
        ),
      ),
    ),
    /** Where a shell finds key and secret. A browser asks for them, and never looks there. */
    apiKeyFrom: z.optional(secretSource),
    secretFrom: z.optional(secretSource),
  },
  "must be a credential",
);
type Said = z.infer<typeof entry>;
type Row = Selectable<CredentialTable>;

export const credentials = defineSection<Said>({
  name: "credentials",
  comment:
    "API keys of 8x8, by name. Key and secret themselves are never in a file: they are asked for where they are needed.",
  tables: ["credentials"],
  goesLast: true,
  list: z.array(entry, "must be a list"),
  keyOf: (said) => foldName(said.name),
  read: async (db) =>
    (await stored(db)).map((row) => ({ name: row.name, apiKeyEndsWith: tailOf(row.api_key) || null })),
  steps: async (work, entries) => {
    const rows = await stored(work.trx);
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    for (const one of entries) {
      const given = work.secrets({ thing: "credential", name: one.said.name }, one.said);
      const wrong = givenProblems(one, given);
      problems.push(...wrong);
      if (wrong.length > 0) continue;
      const known = rows.find((row) => isSameName(row.name, one.said.name));
      const step = known === undefined ? makeOne(work, one, given) : changeOne(work, one, known, given);
      if (step !== null) steps.push(step);
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) => {
    const rows = await stored(work.trx);
    const left = rows.filter((row) => !entries.some(({ said }) => isSameName(said.name, row.name)));
    return left.map((row) => ({
      differences: [removed("credential", [row.name], { apiKeyEndsWith: tailOf(row.api_key) || null })],
      path: ["credentials"],
      carryOut: () => deleteCredentialWithin(work.trx, work.deps, row.id, row.revision, work.trace),
    }));
  },
});

async function stored(db: Db): Promise<readonly Row[]> {
  const rows = await db.selectFrom("credentials").selectAll().execute();
  return rows.toSorted((a, b) => byText(foldName(a.name), foldName(b.name)) || byText(a.id, b.id));
}

/** What was given must be a key and a secret, and the key the one that the file means. */
function givenProblems({ said, path }: Entry<Said>, given: GivenSecrets): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  if (given.apiKey !== undefined && !apiKey.safeParse(given.apiKey).success)
    problems.push({
      path: [...path, "apiKeyFrom"],
      why: "leads to something that is no API key",
      rule: { rule: "api-key" },
    });
  else if (given.apiKey !== undefined && said.apiKeyEndsWith && tailOf(given.apiKey) !== said.apiKeyEndsWith)
    problems.push({
      path: [...path, "apiKeyEndsWith"],
      why: "is not how the key ends that was given",
      rule: { rule: "other-key" },
    });
  if (given.apiSecret !== undefined && !apiSecret.safeParse(given.apiSecret).success)
    problems.push({
      path: [...path, "secretFrom"],
      why: "leads to something that is no API secret",
      rule: { rule: "api-secret" },
    });
  return problems;
}

function makeOne(work: Work, { said, path }: Entry<Said>, given: GivenSecrets): Step {
  const { name } = said;
  const whole = completed(work, said, given);
  return {
    differences: [created("credential", [name], { apiKeyEndsWith: said.apiKeyEndsWith ?? null })],
    path,
    carryOut: async () => ok(await createCredentialWithin(work.trx, work.deps, { name, ...whole }, work.trace)),
  };
}

function changeOne(work: Work, { said, path }: Entry<Said>, row: Row, given: GivenSecrets): Step | null {
  const end = tailOf(row.api_key);
  const isOtherKey = given.apiKey === undefined ? (said.apiKeyEndsWith ?? end) !== end : given.apiKey !== row.api_key;
  const isOtherSecret = given.apiSecret !== undefined && !holdsSecret(work.deps.sealing, row, given.apiSecret);
  const replaces = isOtherKey || isOtherSecret;
  const difference = changed(
    "credential",
    [row.name],
    { name: row.name, apiKeyEndsWith: end || null },
    {
      name: said.name,
      apiKeyEndsWith: isOtherKey ? (said.apiKeyEndsWith ?? tailOf(given.apiKey ?? "")) : undefined,
      secret: replaces ? "replaced" : undefined,
    },
  );
  if (difference === null) return null;
  // A key comes with a secret of its own.
  const secretAlone = given.apiSecret === undefined ? null : { apiSecret: given.apiSecret };
  const values = isOtherKey ? completed(work, said, given) : isOtherSecret ? secretAlone : null;
  return { differences: [difference], path, carryOut: () => carryOut(work, said.name, row, values) };
}

async function carryOut(
  work: Work,
  name: string,
  row: Row,
  values: { readonly apiKey?: string; readonly apiSecret: string } | null,
): Promise<Result<unknown, Refusal>> {
  const { trx, trace, deps, aftermath } = work;
  let known = row;
  if (name !== row.name) {
    const renamed = await renameCredentialWithin(trx, row.id, { name, revision: row.revision }, trace);
    if (!renamed.ok) return renamed;
    known = { ...row, name, revision: renamed.value.revision };
  }
  if (values === null) return ok(undefined);
  const replaced = await replaceSecretWithin(
    trx,
    deps,
    known,
    { ...values, revision: known.revision },
    { ...trace, tenantId: null },
  );
  if (!replaced.ok) return replaced;
  for (const { id } of await trx.selectFrom("tenants").select("id").where("credential_id", "=", row.id).execute())
    aftermath.tenants.add(id);
  return ok(undefined);
}

/** Key and secret, both needed. What was not given is asked for and made up: nothing stands that was done while something is needed. */
function completed(work: Work, said: Said, { apiKey, apiSecret }: GivenSecrets) {
  const apiKeyEndsWith = said.apiKeyEndsWith ?? null;
  if (apiKey === undefined || apiSecret === undefined)
    work.needs.push({ thing: "credential", name: said.name, apiKeyEndsWith });
  return { apiKey: apiKey ?? `not-given-yet-${apiKeyEndsWith ?? "none"}`, apiSecret: apiSecret ?? "not-given-yet" };
}
