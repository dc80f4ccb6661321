import * as z from "zod/mini";
import type { BackfillProblem } from "@/lib/domain/history/backfill-problem";
import { REGIONS, type Region } from "@/lib/domain/region";
import type { UpstreamState } from "@/lib/domain/snapshot";
import { isTimeZone } from "@/lib/domain/time-zone";
import { id, name, revision } from "./fields";

/** An API key and secret go into one header with a colon between them: the key has none, and neither has a space. */
export const apiKey = z.string("must be text").check(
  z.trim(),
  z.minLength(1, "must not be empty"),
  z.maxLength(512, "must have at most 512 characters"),
  z.refine((text) => /^[\x21-\x39\x3b-\x7e]*$/.test(text), {
    error: "must be as the 8x8 Admin Console shows it, without spaces or colons",
    params: { rule: "api-key" },
  }),
);

export const apiSecret = z.string("must be text").check(
  z.trim(),
  z.minLength(1, "must not be empty"),
  z.maxLength(512, "must have at most 512 characters"),
  z.refine((text) => /^[\x21-\x7e]*$/.test(text), {
    error: "must be as the 8x8 Admin Console shows it, without spaces",
    params: { rule: "api-secret" },
  }),
);

/** What goes into `X-Tenant-Info`; null where the customer has one tenant. */
export const tenantName = z.nullable(
  z.string("must be text").check(
    z.trim(),
    z.minLength(1, "must not be empty"),
    z.maxLength(128, "must have at most 128 characters"),
    z.refine((text) => /^[\x20-\x7e]*$/.test(text), {
      error: "must consist of plain letters, digits and signs",
      params: { rule: "tenant-name" },
    }),
  ),
);

/** Null uses the tenant's default at 8x8. */
const timeZone = z.nullable(
  z.string("must be text").check(
    z.maxLength(64, "must have at most 64 characters"),
    z.refine(isTimeZone, {
      error: 'must be a time zone such as "Europe/Berlin"',
      params: { rule: "time-zone" },
    }),
  ),
);

const settings = {
  name,
  region: z.enum(REGIONS, "must be one of us, eu, ap, ca"),
  tenantName,
  timeZone,
  /** 8x8 refreshes every 5 s. */
  pollSeconds: z
    .int("must be a whole number")
    .check(z.minimum(5, "must be at least 5"), z.maximum(3600, "must be at most 3600")),
};

const credential = z.discriminatedUnion(
  "kind",
  [z.object({ kind: z.literal("existing"), id }), z.object({ kind: z.literal("new"), name, apiKey, apiSecret })],
  "must be an existing or a new one",
);

/** POST /api/admin/tenants; 201 with `TenantMade`. */
export const tenantInput = z.object({ ...settings, credential }, "must be an object");
export type TenantInput = z.infer<typeof tenantInput>;

/** PATCH /api/admin/tenants/[tenantId]; answers `Revised`. */
export const tenantChange = z.object({ ...settings, revision }, "must be an object");
export type TenantChange = z.infer<typeof tenantChange>;

/** PUT /api/admin/tenants/[tenantId]/paused; answers `Revised`. */
export const pausedInput = z.object({ paused: z.boolean("must be true or false"), revision }, "must be an object");
export type PausedInput = z.infer<typeof pausedInput>;

/** PUT /api/admin/tenants/[tenantId]/secret; answers `Revised`. Without a key the one that is stored stays; `revision` is the credential's. */
export const secretInput = z.object({ apiKey: z.optional(apiKey), apiSecret, revision }, "must be an object");
export type SecretInput = z.infer<typeof secretInput>;

/** DELETE /api/admin/tenants/[tenantId]; 204. `confirm` is the tenant's name, typed. */
export const deleteInput = z.object({ confirm: z.string("must be text"), revision }, "must be an object");
export type DeleteInput = z.infer<typeof deleteInput>;

/** PATCH /api/admin/credentials/[credentialId]; answers `Revised`. DELETE takes the revision alone. */
export const credentialChange = z.object({ name, revision }, "must be an object");
export type CredentialChange = z.infer<typeof credentialChange>;
export const credentialDelete = z.object({ revision }, "must be an object");

/** What creating a tenant answers. */
export const tenantMade = z.object({
  tenantId: id,
  /** Its default board. */
  boardId: id,
});
export type TenantMade = z.infer<typeof tenantMade>;

/** Who keeps a row in step at every start; null for people. */
export type KeptBy = "environment" | "demo" | null;

/** How a tenant does in this process. Instants are ISO 8601 UTC. */
export interface TenantCondition {
  /** "idle": nobody watches, so nothing is asked. */
  readonly state: UpstreamState | "idle";
  /** The cause, worded by the browser (messages: errors); null when nothing is wrong. */
  readonly code: string | null;
  readonly since: string | null;
  readonly retryAt: string | null;
  readonly lastGoodAt: string | null;
  readonly requestsLastHour: number;
  /** Since when they are counted, in minutes before now: 60, less while the process is younger. */
  readonly requestsMinutes: number;
  /** Open streams. */
  readonly viewers: number;
  /** Age of the 8x8 token in ms; null when there is none. */
  readonly tokenAgeMs: number | null;
}

/** A tenant as lists show it. */
export interface TenantRow {
  readonly id: string;
  readonly name: string;
  readonly region: Region;
  readonly tenantName: string | null;
  readonly timeZone: string | null;
  readonly pollSeconds: number;
  readonly paused: boolean;
  readonly keptBy: KeptBy;
  readonly revision: number;
  readonly credentialName: string;
  readonly condition: TenantCondition;
}

/** A credential as pages show it; of key and secret no more than the last four characters, "" when they are too short for that. */
export interface CredentialRow {
  readonly id: string;
  readonly name: string;
  readonly apiKeyTail: string;
  readonly secretTail: string;
  readonly keptBy: KeptBy;
  readonly revision: number;
  /** The tenants it serves, as far as the reader may see them. */
  readonly tenants: readonly { readonly id: string; readonly name: string }[];
  /** Those that they may not see. */
  readonly otherTenants: number;
  /** When the secret was last replaced or the credential renamed, ISO 8601 UTC. */
  readonly updatedAt: string;
}

/** How fetching what 8x8 reports of former days goes. Instants are ISO 8601 UTC, null where there was none. */
export interface BackfillCondition {
  readonly succeededAt: string | null;
  /** Why it did not go the last time; null when it did. */
  readonly problem: BackfillProblem | null;
  readonly nextAt: string | null;
}

/** A tenant as its own page shows it. */
export interface TenantDetail extends TenantRow {
  readonly boards: readonly { readonly id: string; readonly name: string; readonly isDefault: boolean }[];
  /** Null for those who may not edit the tenant. */
  readonly credential: CredentialRow | null;
  /** Null where the installation fetches none. */
  readonly backfill: BackfillCondition | null;
  /** Fields that a variable of the environment holds, and its name: a change by hand would be undone at the next start. */
  readonly held: Readonly<Partial<Record<"region" | "tenantName" | "pollSeconds", string>>>;
  readonly may: {
    readonly edit: boolean;
    /** Only who may edit every tenant of the credential, and only where no variable holds it. */
    readonly replaceSecret: boolean;
    /** A tenant that the environment or the demo brings back at the next start is not deleted here. */
    readonly delete: boolean;
  };
}
