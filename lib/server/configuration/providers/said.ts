import "server-only";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import {
  directoryId,
  groupName,
  issuer,
  MOST_GROUPS,
  oktaHost,
  providerChange,
  providerInput,
} from "@/lib/contracts/admin/identity-providers";
import { memberInput } from "@/lib/contracts/admin/people";
import { foldName } from "@/lib/domain/same-name";
import { secretSource } from "../secret-source";

/** As forms send it, but nothing more: what is not known is told in a file, lest somebody believe that it was heard. */
const maker = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("google") }),
    z.strictObject({ kind: z.literal("entra"), directoryId }),
    z.strictObject({ kind: z.literal("okta"), domain: oktaHost }),
    z.strictObject({ kind: z.literal("oidc"), issuer }),
  ],
  "must be google, entra, okta or oidc, with where it is",
);

const GIVES = "gives a role in a tenant, or the administration of the installation: one of the two";

const group = z
  .strictObject(
    {
      group: groupName,
      tenant: z.optional(name),
      role: z.optional(memberInput.shape.role),
      installationAdmin: z.optional(z.literal(true, "must be true, or left out")),
    },
    "must be a group and what it gives",
  )
  .check(
    z.refine((said) => (said.installationAdmin === true) === (said.tenant === undefined && said.role === undefined), {
      error: GIVES,
      params: { rule: "group-gives" },
    }),
    z.refine((said) => (said.tenant === undefined) === (said.role === undefined), {
      error: GIVES,
      params: { rule: "group-gives" },
    }),
  );
export type SaidGroup = z.infer<typeof group>;

/** An identity provider as a file says it. */
export const provider = z.strictObject(
  {
    name: providerInput.shape.name,
    /** Part of the address that is registered at the provider: it goes with the provider from one installation to another. */
    id: z.optional(providerInput.shape.id),
    maker: z.optional(maker),
    clientId: z.optional(providerInput.shape.clientId),
    /** Where a shell finds the client secret. A browser asks for it, and never looks there. */
    clientSecretFrom: z.optional(secretSource),
    domains: z.optional(providerInput.shape.domains),
    groupsClaim: z.optional(providerChange.shape.groupsClaim),
    enabled: z.optional(providerInput.shape.enabled),
    groups: z.optional(
      z.array(group, "must be a list of groups").check(
        z.maxLength(MOST_GROUPS, `must be at most ${MOST_GROUPS}`),
        z.refine((all) => new Set(all.map(keyOf)).size === all.length, {
          error: "must name each group once for each tenant",
          params: { rule: "twice" },
        }),
      ),
    ),
  },
  "must be an identity provider",
);
export type SaidProvider = z.infer<typeof provider>;

function keyOf({ group, tenant }: SaidGroup): string {
  return JSON.stringify([group, tenant === undefined ? null : foldName(tenant)]);
}
