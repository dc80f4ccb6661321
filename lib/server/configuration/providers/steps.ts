import "server-only";
import type * as z from "zod/mini";
import { type GroupGrant, providerChange, providerInput } from "@/lib/contracts/admin/identity-providers";
import { issuerOf } from "@/lib/domain/identity/maker";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { newId } from "@/lib/server/crypto/token";
import { changeProviderWithin } from "@/lib/server/identity-providers/change-provider";
import { createProviderWithin } from "@/lib/server/identity-providers/create-provider";
import { setProviderEnabledWithin } from "@/lib/server/identity-providers/enable-provider";
import { holdsClientSecret } from "@/lib/server/identity-providers/stored";
import { changed, created, overlaid } from "../differences";
import { entryProblems } from "../entry-problems";
import type { FileProblem } from "../file-problem";
import { missing } from "../references";
import type { Entry, Step } from "../section";
import type { Work } from "../work";
import { factsOf, groupDifferences } from "./facts";
import type { TenantNames } from "./groups";
import type { SaidProvider } from "./said";
import type { KnownProvider } from "./stored";

/** What a file calls otherwise than the services do. */
const FIELDS = { clientSecret: "clientSecretFrom" } as const;

/** A provider that there is none of yet. */
export function makeOne(
  work: Work,
  names: TenantNames,
  { said, path }: Entry<SaidProvider>,
  groups: readonly GroupGrant[],
): Result<Step, readonly FileProblem[]> {
  const { name, maker, clientId, domains, groupsClaim = null, enabled = true } = said;
  const lacking = (["maker", "clientId", "domains"] as const).filter((field) => said[field] === undefined);
  if (lacking.length > 0) return err(lacking.map((field) => missing([...path, field], "identity provider")));
  const { clientSecret } = work.secrets({ thing: "identity-provider", name }, said);
  const input = checked(providerInput, path, {
    ...{ id: said.id ?? newId(), name, maker, clientId, domains, groupsClaim, enabled, groups },
    clientSecret: clientSecret ?? NOT_GIVEN,
  });
  if (!input.ok) return input;
  return ok({
    differences: [
      created("identity-provider", [name], { ...factsOf({ ...said, groupsClaim, enabled }), name: undefined }),
      ...groupDifferences(name, names.nameOf, [], groups),
    ],
    path,
    fields: FIELDS,
    carryOut: () => {
      if (clientSecret === undefined) work.needs.push({ thing: "identity-provider", name });
      return createProviderWithin(work.trx, work.deps, input.value, work.trace);
    },
  });
}

/** One that is to be otherwise; null where nothing differs. */
export function changeOne(
  work: Work,
  names: TenantNames,
  { said, path }: Entry<SaidProvider>,
  { row, settings, groups: had }: KnownProvider,
  groups: readonly GroupGrant[],
): Result<Step | null, readonly FileProblem[]> {
  const { clientSecretFrom: _, groups: __, ...wanted } = said;
  const whole = overlaid<Omit<SaidProvider, "clientSecretFrom" | "groups">>(settings, wanted);
  const { clientSecret } = work.secrets({ thing: "identity-provider", name: said.name }, said);
  // A stored secret goes nowhere but where it was given for.
  const isElsewhere = issuerOf(whole.maker) !== row.issuer || whole.clientId !== row.client_id;
  const isOther = clientSecret !== undefined && !holdsClientSecret(work.deps.sealing, row, clientSecret);
  const secret = isElsewhere || isOther ? "replaced" : undefined;
  const difference = changed("identity-provider", [row.name], factsOf(settings), { ...factsOf(whole), secret });
  const differences = [
    ...(difference === null ? [] : [difference]),
    ...groupDifferences(row.name, names.nameOf, had, groups),
  ];
  if (differences.length === 0) return ok(null);
  const change = checked(providerChange, path, {
    ...{ ...whole, groups, revision: row.revision },
    clientSecret: secret === undefined ? null : (clientSecret ?? NOT_GIVEN),
  });
  if (!change.ok) return change;
  return ok({
    differences,
    path,
    fields: FIELDS,
    carryOut: () => {
      if (isElsewhere && clientSecret === undefined) work.needs.push({ thing: "identity-provider", name: said.name });
      return carryOut(work, row.id, change.value, whole.enabled);
    },
  });
}

async function carryOut(
  { trx, deps, trace, aftermath }: Work,
  providerId: string,
  change: z.infer<typeof providerChange>,
  enabled: boolean,
): Promise<Result<unknown, Refusal>> {
  const done = await changeProviderWithin(trx, deps, providerId, change, trace);
  if (!done.ok) return done;
  const { revised, narrowed } = done.value;
  const revision = revised?.revision ?? change.revision;
  const turned = await setProviderEnabledWithin(trx, deps.isDemo, providerId, { enabled, revision }, trace);
  if (!turned.ok) return turned;
  for (const userId of [...narrowed, ...turned.value.ended]) aftermath.people.add(userId);
  return ok(undefined);
}

/** In place of a secret that was not given: nothing stands that was done while one is needed. */
const NOT_GIVEN = "not-given-yet";

/** What no field of an entry can tell by itself, by the same contract as forms. */
function checked<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: Entry<SaidProvider>["path"],
  input: unknown,
): Result<z.infer<Schema>, readonly FileProblem[]> {
  const read = schema.safeParse(input, { reportInput: true });
  if (read.success) return ok(read.data);
  const problems = entryProblems(read.error.issues, []);
  return err(problems.map((problem) => ({ ...problem, path: [...path, ...placeOf(problem.path)] })));
}

/** Where an entry says it. What groups give is put together from the entry and what there is, so its places are not the entry's. */
function placeOf([field = "", ...within]: FileProblem["path"]): FileProblem["path"] {
  if (field === "clientSecret") return ["clientSecretFrom"];
  return field === "groups" ? [field] : [field, ...within];
}
