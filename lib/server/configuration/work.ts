import "server-only";
import type { ConfigurationInvitation, Need } from "@/lib/contracts/admin/configuration";
import type { Caller } from "@/lib/server/access/caller";
import type { Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { ProviderDeps } from "@/lib/server/identity-providers/deps";
import type { TenantDeps } from "@/lib/server/tenants/deps";
import type { Aftermath } from "./aftermath";

/** What somebody gave for this one time: a credential's key and secret, or an identity provider's client secret. */
export interface GivenSecrets {
  readonly apiKey?: string | undefined;
  readonly apiSecret?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** Whose secrets they are. */
export type SecretOwner = Pick<Need, "thing" | "name">;

/** Where a file says that a secret is, as "env:NAME". */
interface SecretSources {
  readonly apiKeyFrom?: string | undefined;
  readonly secretFrom?: string | undefined;
  readonly clientSecretFrom?: string | undefined;
}

/** Hands out what was given for something of this name, by a form, a prompt or the places that the file names. */
export type SecretGiver = (owner: SecretOwner, sources: SecretSources) => GivenSecrets;

/** Who applies a file: a person, or a shell, which is nobody's account. */
export interface Applicant {
  readonly caller: Caller;
  /** Whose account asks; null for a shell. */
  readonly ownId: string | null;
  readonly trace: Trace;
}

/** What the services' own steps take. */
export interface WorkDeps extends Pick<TenantDeps, "sealing" | "kept">, Pick<ProviderDeps, "siteUrl" | "isDemo"> {}

/** What the steps of applying a file share: one transaction, and what is to be done after it. */
export interface Work extends Applicant {
  readonly trx: Db;
  readonly deps: WorkDeps;
  readonly secrets: SecretGiver;
  /** Whether what the file's lists do not name is removed. */
  readonly prune: boolean;
  /** What was not given and is needed. While there is any, all that is done is undone in the end. */
  readonly needs: Need[];
  readonly invitations: ConfigurationInvitation[];
  readonly aftermath: Aftermath;
  /** By tenant, the ids of queues by the names that the file gives them: names in it mean these. */
  readonly namedQueues: Map<string, ReadonlyMap<string, string>>;
}
