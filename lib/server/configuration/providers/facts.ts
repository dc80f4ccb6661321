import "server-only";
import type { Difference } from "@/lib/contracts/admin/configuration";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { emailDomain } from "@/lib/domain/identity/email-domain";
import { issuerOf } from "@/lib/domain/identity/maker";
import { byText, changed, created, type Facts, removed } from "../differences";
import type { SaidProvider } from "./said";

/** What is said of a provider; where it is, by maker and issuer. */
export function factsOf({ name, id, maker, clientId, domains, groupsClaim, enabled }: SaidProvider) {
  return {
    name,
    id,
    maker: maker?.kind,
    issuer: maker === undefined ? undefined : issuerOf(maker),
    clientId,
    domains: domains === undefined ? undefined : inOrder(domains),
    groupsClaim,
    enabled,
  } satisfies Facts;
}

/** Domains as they are stored, whatever way they were written. */
function inOrder(domains: readonly string[]): readonly string[] {
  return [...new Set(domains.map((domain) => emailDomain(domain) ?? domain))].toSorted(byText);
}

/** What tells two of a provider's groups apart: the same one may give something in several tenants. */
export function keyOf({ group, gives }: GroupGrant): string {
  return JSON.stringify([group, gives.kind === "tenant" ? gives.tenantId : null]);
}

/** What groups would give otherwise, in the order of their names. */
export function groupDifferences(
  provider: string,
  tenantName: (tenantId: string) => string,
  before: readonly GroupGrant[],
  after: readonly GroupGrant[],
): readonly Difference[] {
  const [had, wanted] = [byKey(before), byKey(after)];
  const differences = [...new Map([...had, ...wanted]).values()].map((grant): Difference | null => {
    const { group, gives } = grant;
    const path = [provider, group, ...(gives.kind === "tenant" ? [tenantName(gives.tenantId)] : [])];
    const [was, is] = [had.get(keyOf(grant)), wanted.get(keyOf(grant))];
    if (was === undefined) return created("group", path, givenBy(gives));
    return is === undefined
      ? removed("group", path, givenBy(was.gives))
      : changed("group", path, givenBy(was.gives), givenBy(is.gives));
  });
  return differences
    .filter((difference) => difference !== null)
    .toSorted((a, b) => byText(JSON.stringify(a.path), JSON.stringify(b.path)));
}

function givenBy(gives: GroupGrant["gives"]): Facts {
  return gives.kind === "tenant" ? { role: gives.role } : { installationAdmin: true };
}

function byKey(grants: readonly GroupGrant[]): ReadonlyMap<string, GroupGrant> {
  return new Map(grants.map((grant) => [keyOf(grant), grant]));
}
