import "server-only";
import * as z from "zod/mini";
import { err, ok } from "@/lib/domain/result";
import { foldName, isSameName } from "@/lib/domain/same-name";
import { deleteProviderWithin } from "@/lib/server/identity-providers/delete-provider";
import { removed } from "../differences";
import type { FileProblem } from "../file-problem";
import { factsOf } from "../providers/facts";
import { saidGroups, tenantNames, wantedGroups } from "../providers/groups";
import { provider, type SaidProvider } from "../providers/said";
import { changeOne, makeOne } from "../providers/steps";
import { type KnownProvider, knownProviders } from "../providers/stored";
import { defineSection, type Entry, type Step } from "../section";
import type { Work } from "../work";

export const identityProviders = defineSection<SaidProvider>({
  name: "identityProviders",
  comment:
    "Where people sign in by OpenID Connect, by name. The id is part of the redirect address that is registered there. Client secrets are never in a file: they are asked for where they are needed.",
  tables: ["identity_providers", "identity_provider_groups", "users", "memberships", "membership_boards"],
  list: z.array(provider, "must be a list"),
  keyOf: (said) => foldName(said.name),
  read: async (db) => {
    const names = await tenantNames(db);
    return (await knownProviders(db)).map(({ settings, groups }) => ({
      ...settings,
      groups: saidGroups(names, groups),
    }));
  },
  steps: async (work, entries) => {
    const names = await tenantNames(work.trx);
    const all = await knownProviders(work.trx);
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    for (const one of entries) {
      const known = all.find(({ row }) => isSameName(row.name, one.said.name));
      const wrong = idProblem(all, known, one);
      const groups = wantedGroups(names, one, known?.groups ?? [], work.prune);
      if (wrong !== null) problems.push(wrong);
      if (!groups.ok) problems.push(...groups.error);
      if (wrong !== null || !groups.ok) continue;
      const step =
        known === undefined
          ? makeOne(work, names, one, groups.value)
          : changeOne(work, names, one, known, groups.value);
      if (!step.ok) problems.push(...step.error);
      else if (step.value !== null) steps.push(step.value);
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) =>
    (await knownProviders(work.trx))
      .filter(({ row }) => !entries.some(({ said }) => isSameName(said.name, row.name)))
      .map((known) => removal(work, known)),
});

/** An id goes with its provider for good: the address that is registered there holds it. */
function idProblem(
  all: readonly KnownProvider[],
  known: KnownProvider | undefined,
  { said, path }: Entry<SaidProvider>,
): FileProblem | null {
  if (said.id === undefined) return null;
  const at = [...path, "id"];
  if (known !== undefined && known.row.id !== said.id)
    return { path: at, why: "is not the one that the provider of this name has", rule: { rule: "other-provider-id" } };
  if (known === undefined && all.some(({ row }) => row.id === said.id))
    return { path: at, why: "is that of a provider with another name", rule: { rule: "provider-id-taken" } };
  return null;
}

function removal(work: Work, { row, settings }: KnownProvider): Step {
  return {
    differences: [removed("identity-provider", [row.name], { ...factsOf(settings), name: undefined })],
    path: ["identityProviders"],
    carryOut: async () => {
      const typed = { confirm: row.name, revision: row.revision };
      const done = await deleteProviderWithin(work.trx, work.deps.isDemo, row.id, typed, work.trace);
      if (done.ok) for (const userId of done.value) work.aftermath.people.add(userId);
      return done;
    },
  };
}
