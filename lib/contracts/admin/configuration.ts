import * as z from "zod/mini";
import { name } from "./fields";
import { clientSecret } from "./identity-providers";
import { apiKey, apiSecret } from "./tenants";

/** The largest file that the browser's way takes, bytes of UTF-8. A shell takes more: it holds nobody up. */
export const MOST_FILE_BYTES = 1024 * 1024;

/** What a configuration is made of; each has its words in the catalogues (configuration.things). */
export const CONFIGURATION_THINGS = [
  "credential",
  "tenant",
  "queue",
  "limit",
  "board",
  "design",
  "identity-provider",
  "group",
  "person",
  "membership",
  "invitation",
] as const;
export type ConfigurationThing = (typeof CONFIGURATION_THINGS)[number];

/** What is said of these things; each has its words in the catalogues (configuration.fields). */
export const CONFIGURATION_FIELDS = [
  "name",
  "apiKeyEndsWith",
  "secret",
  "region",
  "credential",
  "tenantName",
  "timeZone",
  "pollSeconds",
  "paused",
  "label",
  "media",
  "position",
  "hidden",
  "direction",
  "near",
  "breach",
  "forMs",
  "recover",
  "hours",
  "top",
  "queues",
  "tiles",
  "content",
  "id",
  "maker",
  "issuer",
  "clientId",
  "domains",
  "groupsClaim",
  "enabled",
  "installationAdmin",
  "disabled",
  "role",
  "boards",
] as const;
export type ConfigurationField = (typeof CONFIGURATION_FIELDS)[number];

const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.readonly(z.array(z.string()))]);
/** A value as the file says it. Lists are sets: sorted. */
export type Fact = z.infer<typeof fact>;

const difference = z.object({
  kind: z.enum(["created", "changed", "removed"]),
  thing: z.enum(CONFIGURATION_THINGS),
  /** The names that lead to it, the outermost first: a tenant's, then its board's. */
  path: z.readonly(z.array(z.string())),
  fields: z.readonly(z.array(z.object({ field: z.enum(CONFIGURATION_FIELDS), before: fact, after: fact }))),
});
/** One thing that the file would have otherwise. `before` of what is created and `after` of what is removed are null. */
export type Difference = z.infer<typeof difference>;

/** A secret that applying the file takes, and that no file holds. */
const need = z.discriminatedUnion("thing", [
  z.object({ thing: z.literal("credential"), name: z.string(), apiKeyEndsWith: z.nullable(z.string()) }),
  z.object({ thing: z.literal("identity-provider"), name: z.string() }),
]);
export type Need = z.infer<typeof need>;

/** The same as somebody gives it. */
const givenSecret = z.discriminatedUnion(
  "thing",
  [
    z.strictObject({ thing: z.literal("credential"), name, apiKey, apiSecret }),
    z.strictObject({ thing: z.literal("identity-provider"), name, clientSecret }),
  ],
  "must be a credential's key and secret, or an identity provider's client secret",
);
export type GivenSecret = z.infer<typeof givenSecret>;

const text = z.string("must be text").check(z.minLength(1, "must not be empty"));

const file = {
  /** The file's text. */
  text,
  /** Whether what the file's lists do not name is removed. */
  prune: z.boolean("must be true or false"),
};

/** POST /api/admin/configuration/differences; answers `ConfigurationDifferences`, or a problem whose fields have their places in the file. */
export const differencesInput = z.strictObject(file, "must be an object");

export const configurationDifferences = z.object({
  differences: z.readonly(z.array(difference)),
  needs: z.readonly(z.array(need)),
  /** To be sent along when these differences, and no others, are to be applied. */
  fingerprint: z.string(),
});
export type ConfigurationDifferences = z.infer<typeof configurationDifferences>;

/** POST /api/admin/configuration; answers `ConfigurationApplied`. */
export const configurationInput = z.strictObject(
  {
    ...file,
    fingerprint: z.string("must be text").check(z.regex(/^[\w-]{10,64}$/, "must be as the differences said it")),
    secrets: z.array(givenSecret, "must be a list").check(z.maxLength(1000, "must have at most 1000 entries")),
  },
  "must be an object",
);

const invitation = z.object({
  email: z.string(),
  /** Null: to administer the installation. */
  tenant: z.nullable(z.string()),
  /** Path and query of the link; it is told this once. */
  path: z.string(),
  /** Epoch ms. */
  expiresAt: z.number(),
});
/** The link to hand over to somebody who has no account yet. */
export type ConfigurationInvitation = z.infer<typeof invitation>;

export const configurationApplied = z.object({
  differences: z.readonly(z.array(difference)),
  invitations: z.readonly(z.array(invitation)),
});
export type ConfigurationApplied = z.infer<typeof configurationApplied>;
