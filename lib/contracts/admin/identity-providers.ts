import * as z from "zod/mini";
import { emailDomain } from "@/lib/domain/identity/email-domain";
import { issuerProblem, MAX_ISSUER_LENGTH } from "@/lib/domain/identity/issuer";
import { isGuid, isOktaConsole, issuerOf, type Maker, oktaDomain } from "@/lib/domain/identity/maker";
import { PROVIDER_CHECK_STEPS, PROVIDER_FAILURES } from "@/lib/domain/identity/provider-check";
import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import { plainText } from "@/lib/domain/plain-text";
import { TENANT_ROLES } from "@/lib/domain/roles";
import { id, name, revision } from "./fields";

/** What only the server knows is how Wallboard itself is reached; a form allows plain http on this machine, and the server may not. */
const LENIENT = "http://localhost";

function text(most: number) {
  return z
    .string("must be text")
    .check(z.trim(), z.minLength(1, "must not be empty"), z.maxLength(most, `must have at most ${most} characters`));
}

/** The Entra ID directory's, as typed. */
export const directoryId = text(100).check(
  z.refine(isGuid, {
    error: "must be the directory (tenant) ID as the Microsoft Entra admin center shows it",
    params: { rule: "directory-id" },
  }),
  z.refine(
    (typed) => issuerProblem(issuerOf({ kind: "entra", directoryId: typed }), LENIENT) === null || !isGuid(typed),
    {
      error: "must be one organisation's directory, not that of all personal accounts",
      params: { rule: "issuer-single-directory" },
    },
  ),
);

/** The host of an organisation at Okta, as typed. */
export const oktaHost = text(260).check(
  z.refine((typed) => oktaDomain(typed) !== null, {
    error: "must be a host such as acme.okta.com",
    params: { rule: "okta-domain" },
  }),
  z.refine((typed) => !isOktaConsole(oktaDomain(typed) ?? ""), {
    error: 'must be the address where people sign in, not the admin console: leave out "-admin"',
    params: { rule: "okta-console" },
  }),
);

export const issuer = text(MAX_ISSUER_LENGTH).check(
  z.refine((typed) => issuerProblem(typed, LENIENT) !== "issuer-address", {
    error: "must be an https address without a query",
    params: { rule: "issuer-address" },
  }),
  z.refine((typed) => issuerProblem(typed, LENIENT) !== "issuer-single-directory", {
    error: "must name one organisation's directory",
    params: { rule: "issuer-single-directory" },
  }),
);

const maker = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("google") }),
    z.object({ kind: z.literal("entra"), directoryId }),
    z.object({ kind: z.literal("okta"), domain: oktaHost }),
    z.object({ kind: z.literal("oidc"), issuer }),
  ],
  "must be google, entra, okta or oidc, with where it is",
);

const clientId = text(512).check(
  z.refine((typed) => /^[\x21-\x7e]*$/.test(typed), {
    error: "must be as the provider shows it, without spaces",
    params: { rule: "client-id" },
  }),
);

/** RFC 6749, appendix A.2: any printable ASCII. */
export const clientSecret = text(512).check(
  z.refine((typed) => /^[\x20-\x7e]*$/.test(typed), {
    error: "must be as the provider shows it",
    params: { rule: "client-secret" },
  }),
);

const domains = z
  .array(
    z.string("must be text").check(
      z.trim(),
      z.maxLength(254, "must have at most 254 characters"),
      z.refine((typed) => emailDomain(typed) !== null, {
        error: "must be a domain such as example.com",
        params: { rule: "email-domain" },
      }),
    ),
    "must be a list of domains",
  )
  .check(z.minLength(1, "must name at least one domain"), z.maxLength(50, "must name at most 50 domains"));

const gives = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("tenant"),
      tenantId: id,
      role: z.enum(TENANT_ROLES, "must be one of viewer, supervisor, tenant-admin"),
    }),
    z.object({ kind: z.literal("installation") }),
  ],
  "must be a role in a tenant, or the installation",
);

/** A group as the provider's claim tells it. */
export const groupName = plainText(256);

const group = z.object({ group: groupName, gives }, "must be a group and what it gives");

/** So many groups of one provider give something at most. */
export const MOST_GROUPS = 200;

const settings = {
  maker,
  name,
  clientId,
  domains,
  /** A claim's name, or with dots the way to it; null where groups give nothing. */
  groupsClaim: z.nullable(plainText(200)),
  groups: z.array(group, "must be a list of groups").check(z.maxLength(MOST_GROUPS, `must be at most ${MOST_GROUPS}`)),
};

interface Checked {
  readonly maker: Maker;
  readonly clientSecret?: string | null | undefined;
  readonly groupsClaim: string | null;
  readonly groups: readonly z.infer<typeof group>[];
}

/** What no field can tell by itself. */
const asAWhole = z.check<Checked>(({ value, issues }) => {
  const { maker, clientSecret, groupsClaim, groups } = value;
  const say = (path: (string | number)[], message: string, rule: string) =>
    issues.push({ code: "custom", input: value, path, message, params: { rule } });
  // Its "Secret ID" stands beside the secret in Entra's list, and is what people copy.
  if (maker.kind === "entra" && isGuid(clientSecret ?? ""))
    say(["clientSecret"], "must be the secret's value, not its ID", "secret-id");
  if (maker.kind === "google" && groupsClaim !== null)
    say(["groupsClaim"], "must be null: Google tells no groups", "google-groups");
  if (groups.length > 0 && groupsClaim === null)
    say(["groupsClaim"], "must be given where groups give something", "required");
  const seen = new Set<string>();
  for (const [at, { group, gives }] of groups.entries()) {
    const key = JSON.stringify([group, gives.kind === "tenant" ? gives.tenantId : null]);
    if (seen.has(key)) say(["groups", at, "group"], "already gives something there", "group-twice");
    seen.add(key);
  }
});

/**
 * POST /api/admin/identity-providers; 201 with `ProviderMade`. The id is the caller's to choose (`newId`), because the address that is
 * registered at the provider holds it, and only what the provider then tells can be stored.
 */
export const providerInput = z
  .object(
    {
      id: z.string("must be an id").check(z.regex(/^[\w-]{22}$/, "must be 22 letters, digits, - or _")),
      ...settings,
      clientSecret,
      enabled: z.boolean("must be true or false"),
    },
    "must be an object",
  )
  .check(asAWhole);
export type ProviderInput = z.infer<typeof providerInput>;

/** What storing a provider answers. */
export interface ProviderMade {
  readonly id: string;
}

/**
 * PUT /api/admin/identity-providers/[providerId]; answers `Revised`, 204 where nothing changed. Without a secret the stored one stays, as long as
 * issuer and client id do: a secret is never sent anywhere but where it was given for.
 */
export const providerChange = z
  .object({ ...settings, clientSecret: z.nullable(clientSecret), revision }, "must be an object")
  .check(asAWhole);
export type ProviderChange = z.infer<typeof providerChange>;

/** PUT /api/admin/identity-providers/[providerId]/enabled; answers `Revised`. */
export const providerEnabled = z.object({ enabled: z.boolean("must be true or false"), revision }, "must be an object");
export type ProviderEnabled = z.infer<typeof providerEnabled>;

/** DELETE /api/admin/identity-providers/[providerId]; 204. `confirm` is the provider's name, typed. */
export const providerRemoval = z.object({ confirm: z.string("must be text"), revision }, "must be an object");
export type ProviderRemoval = z.infer<typeof providerRemoval>;

export type GroupGrant = z.infer<typeof group>;

/** A provider as the list shows it. */
export interface ProviderRow {
  readonly id: string;
  readonly name: string;
  readonly kind: IdentityProviderKind;
  readonly issuer: string;
  readonly domains: readonly string[];
  readonly enabled: boolean;
  /** How many people have come through it. */
  readonly people: number;
  /** Epoch ms; null: nobody yet. */
  readonly lastSignInAt: number | null;
}

/** A provider as its own page shows it; of the secret no more than the last four characters, "" when they are too short for that. */
export interface ProviderDetail extends ProviderRow {
  readonly maker: Maker;
  readonly clientId: string;
  readonly secretTail: string;
  readonly groupsClaim: string | null;
  readonly groups: readonly GroupGrant[];
  readonly revision: number;
}

/** POST /api/admin/identity-providers/check; answers `ProviderCheck`. Nothing is stored, and no secret is needed. */
export const providerCheckInput = z.object({ maker, groupsClaim: settings.groupsClaim }, "must be an object");
export type ProviderCheckInput = z.infer<typeof providerCheckInput>;

/** How a provider does at this moment, seen from this server. */
export const providerCheck = z.object({
  /** The host that was asked. */
  host: z.string(),
  /** Every step, in its order. */
  steps: z.array(z.object({ step: z.enum(PROVIDER_CHECK_STEPS), state: z.enum(["passed", "failed", "not-reached"]) })),
  /** Why the failed step failed; null where none did. */
  failure: z.nullable(
    z.object({
      code: z.enum(PROVIDER_FAILURES),
      /** What the provider says that is wrong: a status, an address; null where it says nothing. */
      told: z.nullable(z.string()),
    }),
  ),
  /** Whether it says that it tells the groups' claim; null where nobody asked or it does not list its claims. */
  tellsGroups: z.nullable(z.boolean()),
});
export type ProviderCheck = z.infer<typeof providerCheck>;
