import "server-only";
import * as z from "zod/mini";
import { err, ok } from "@/lib/domain/result";
import { deletePersonWithin } from "@/lib/server/people/installation-people";
import { byText, removed } from "../differences";
import type { FileProblem } from "../file-problem";
import { accountSteps, revisionOf, surplusPlaces } from "../people/account-steps";
import { inviteSteps } from "../people/invite-steps";
import { type PlaceNames, placeNames } from "../people/places";
import { person, type SaidPerson } from "../people/said";
import { type StoredPerson, storedPeople } from "../people/stored";
import { defineSection, type Entry, type Step } from "../section";
import type { Work } from "../work";

export const people = defineSection<SaidPerson>({
  name: "people",
  comment:
    "People by e-mail address; passwords are never in a file. Who has no account yet is invited by a link. What groups of an identity provider give is not listed.",
  tables: ["invitations", "users", "memberships", "membership_boards"],
  list: z.array(person, "must be a list"),
  keyOf: (said) => said.email,
  read: async (db) => {
    const names = await placeNames(db);
    return (await storedPeople(db)).map((one) => entryOf(names, one));
  },
  steps: async (work, entries) => {
    const names = await placeNames(work.trx);
    const known = new Map((await storedPeople(work.trx)).map((one) => [one.email, one]));
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    for (const one of adminsFirst(entries)) {
      const account = known.get(one.said.email);
      const own = account === undefined ? await inviteSteps(work, names, one) : accountSteps(work, names, one, account);
      if (own.ok) steps.push(...own.value);
      else problems.push(...own.error);
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) => {
    const names = await placeNames(work.trx);
    const said = new Map(entries.map((one) => [one.said.email, one]));
    return (await storedPeople(work.trx)).flatMap((one) => {
      const entry = said.get(one.email);
      return entry === undefined ? [removal(work, one)] : surplusPlaces(work, names, entry, one);
    });
  },
});

/** New admins before others cease to be: the installation is never without one. */
function adminsFirst(entries: readonly Entry<SaidPerson>[]): readonly Entry<SaidPerson>[] {
  return entries.toSorted(
    (a, b) => Number(b.said.installationAdmin === true) - Number(a.said.installationAdmin === true),
  );
}

function entryOf(names: PlaceNames, one: StoredPerson) {
  const given = one.places.filter((place) => !place.isByGroups);
  const memberships = given.map((place) => ({ tenant: names.tenantName(place.tenantId), ...names.factsOf(place) }));
  return {
    email: one.email,
    name: one.name,
    installationAdmin: one.installationAdmin && !one.isAdminByGroups,
    disabled: one.disabled,
    memberships: memberships.toSorted((a, b) => byText(a.tenant, b.tenant)),
  };
}

function removal(work: Work, { id, email, name, installationAdmin }: StoredPerson): Step {
  return {
    differences: [removed("person", [email], { name, installationAdmin })],
    path: ["people"],
    carryOut: async () => {
      const revision = await revisionOf(work.trx, id);
      work.aftermath.people.add(id);
      return deletePersonWithin(work.trx, work.ownId, id, { confirm: email, revision }, work.trace);
    },
  };
}
