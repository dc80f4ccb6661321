import "server-only";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { issuerProblem } from "@/lib/domain/identity/issuer";
import { issuerOf, type Maker } from "@/lib/domain/identity/maker";
import { invalidField, type Refused } from "@/lib/domain/refusal";

const FIELDS = { google: "maker", entra: "maker.directoryId", okta: "maker.domain", oidc: "maker.issuer" } as const;

/** Refuses an issuer that this installation must not send people to; null for a good one. The rules that need no more than what was typed are the contract's. */
export function wrongIssuer(maker: Maker, siteUrl: string): Refused | null {
  const problem = issuerProblem(issuerOf(maker), siteUrl);
  if (problem === null) return null;
  const why = problem === "issuer-address" ? "must be an https address" : "must name one organisation's directory";
  return invalidField(FIELDS[maker.kind], why, { rule: problem });
}

/** Refuses groups that give something in a tenant that is not there; null where there is none. */
export function lostTenant(groups: readonly GroupGrant[], known: ReadonlyMap<string, string>): Refused | null {
  const lost = groups.findIndex(({ gives }) => gives.kind === "tenant" && !known.has(gives.tenantId));
  if (lost === -1) return null;
  return invalidField(`groups.${lost}.gives.tenantId`, "is not a tenant of this installation", { rule: "unknown" });
}

export const nameTaken = () => invalidField("name", "is another provider's name", { rule: "taken" });
