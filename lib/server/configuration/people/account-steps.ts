import "server-only";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Db } from "@/lib/server/db/database";
import { changePersonWithin } from "@/lib/server/people/installation-people";
import { changeMemberWithin, removeMemberWithin } from "@/lib/server/people/members";
import type { Place } from "@/lib/server/people/place";
import { changed, created, removed } from "../differences";
import type { FilePath, FileProblem } from "../file-problem";
import type { Entry, Step, Steps } from "../section";
import type { Work } from "../work";
import type { PlaceNames } from "./places";
import type { SaidPerson } from "./said";
import type { StoredPerson } from "./stored";

/** What an entry changes of somebody who has an account: the account, and places that are new or other. */
export function accountSteps(work: Work, names: PlaceNames, one: Entry<SaidPerson>, person: StoredPerson): Steps {
  const problems: FileProblem[] = [];
  const steps = [accountStep(work, one, person)].filter((step) => step !== null);
  for (const [index, said] of (one.said.memberships ?? []).entries()) {
    const path = [...one.path, "memberships", index];
    const known = (tenantId: string) => person.places.find((place) => place.tenantId === tenantId);
    const wanted = names.find(said, path, known);
    if (!wanted.ok) {
      problems.push(...wanted.error);
      continue;
    }
    const { tenantId, ...place } = wanted.value;
    const step = placeStep(work, names, { person, tenantId, path, before: known(tenantId) }, place);
    if (step !== null) steps.push(step);
  }
  return problems.length > 0 ? err(problems) : ok(steps);
}

function accountStep(work: Work, { said, path }: Entry<SaidPerson>, person: StoredPerson): Step | null {
  const { email, name, disabled, installationAdmin } = person;
  // What groups gave, they alone take away.
  const wantedAdmin = person.isAdminByGroups ? undefined : said.installationAdmin;
  const wanted = { name: said.name, disabled: said.disabled, installationAdmin: wantedAdmin };
  const difference = changed("person", [email], { name, disabled, installationAdmin }, wanted);
  if (difference === null) return null;
  return {
    differences: [difference],
    path,
    carryOut: async () => {
      const revision = await revisionOf(work.trx, person.id);
      work.aftermath.people.add(person.id);
      return changePersonWithin(work.trx, work.ownId, person.id, { ...wanted, revision }, work.trace);
    },
  };
}

interface Of {
  readonly person: StoredPerson;
  readonly tenantId: string;
  readonly path: FilePath;
  readonly before: Place | undefined;
}

function placeStep(work: Work, names: PlaceNames, { person, tenantId, path, before }: Of, place: Place): Step | null {
  const at = [person.email, names.tenantName(tenantId)];
  const facts = names.factsOf(place);
  const difference =
    before === undefined ? created("membership", at, facts) : changed("membership", at, names.factsOf(before), facts);
  if (difference === null) return null;
  return {
    differences: [difference],
    path,
    fields: { boardIds: "boards" },
    carryOut: async (): Promise<Result<unknown, Refusal>> => {
      const revision = await revisionOf(work.trx, person.id);
      work.aftermath.people.add(person.id);
      const input = { role: place.role, boardIds: place.boardIds === null ? null : [...place.boardIds], revision };
      return changeMemberWithin(work.trx, work.caller, { tenantId, userId: person.id }, input, work.trace);
    },
  };
}

/** The places that a list which stands in the file does not name; those by groups stay. */
export function surplusPlaces(
  work: Work,
  names: PlaceNames,
  { said, path }: Entry<SaidPerson>,
  person: StoredPerson,
): readonly Step[] {
  if (said.memberships === undefined) return [];
  const kept = new Set(said.memberships.map((one) => names.tenantId(one.tenant)));
  return person.places
    .filter((place) => !place.isByGroups && !kept.has(place.tenantId))
    .map((place) => ({
      differences: [removed("membership", [person.email, names.tenantName(place.tenantId)], names.factsOf(place))],
      path: [...path, "memberships"],
      carryOut: async () => {
        const revision = await revisionOf(work.trx, person.id);
        work.aftermath.people.add(person.id);
        const of = { tenantId: place.tenantId, userId: person.id };
        return removeMemberWithin(work.trx, work.caller, of, { revision }, work.trace);
      },
    }));
}

/** Each step of a person raises it. */
export async function revisionOf(trx: Db, userId: string): Promise<number> {
  const row = trx.selectFrom("users").select("revision").where("id", "=", userId);
  return (await row.executeTakeFirstOrThrow()).revision;
}
