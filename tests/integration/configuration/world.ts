import type { ConfigurationApplied } from "@/lib/contracts/admin/configuration";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { createUser } from "@/lib/server/access/users";
import { applyConfiguration, type ConfigurationDeps, findDifferences } from "@/lib/server/configuration/apply";
import { readConfigurationFile } from "@/lib/server/configuration/read-file";
import type { Section } from "@/lib/server/configuration/section";
import { SECTIONS } from "@/lib/server/configuration/sections";
import { shellApplicant } from "@/lib/server/configuration/shell-applicant";
import type { Applicant, SecretGiver } from "@/lib/server/configuration/work";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import type { Kept } from "@/lib/server/tenants/kept";

export const SEALING = sealingKey("a secret of configurations in tests, long enough");
const NOTHING_KEPT: Kept = { origins: new Map(), pollSeconds: false };

/** Secrets for whatever asks. A key ends as its credential's name does, in ASCII. */
const giveAll: SecretGiver = ({ name }) => ({
  apiKey: keyFor(name),
  apiSecret: `the-secret-of-${endOf(name)}`,
  clientSecret: `the-client-secret-of-${endOf(name)}`,
});
export const giveNone: SecretGiver = () => ({});

function keyFor(name: string): string {
  return `eght_0123456789_${endOf(name)}`;
}

export function endOf(name: string): string {
  return Buffer.from(name).toString("hex").slice(-4).padStart(4, "0");
}

/** Applies files to a database and takes notes of who is told. */
export function world(db: Db, kept: Kept = NOTHING_KEPT) {
  const told: string[] = [];
  const deps: ConfigurationDeps = {
    db,
    sealing: SEALING,
    kept,
    siteUrl: "https://wall.example.com",
    isDemo: false,
    live: {
      tenantChanged: async (id) => void told.push(`tenant ${id}`),
      queuesChanged: async (id) => void told.push(`queues ${id}`),
      rulesChanged: async (id) => void told.push(`limits ${id}`),
      boardChanged: ({ name }) => void told.push(`board ${name}`),
      boardGone: (id) => void told.push(`gone ${id}`),
      recheckBoard: async (id) => void told.push(`rechecked ${id}`),
    },
    recheck: async (id) => void told.push(`person ${id}`),
  };
  interface How {
    readonly prune?: boolean;
    readonly secrets?: SecretGiver;
    readonly by?: Applicant;
    readonly sections?: readonly Section[];
  }
  const wishOf = (text: string, { prune = false, sections = SECTIONS }: How) => {
    const file = readConfigurationFile(text, 2 ** 24, sections);
    return file.ok ? { ok: true as const, value: { file: file.value, prune } } : file;
  };
  const diff = async (text: string, how: How = {}) => {
    const wish = wishOf(text, how);
    return wish.ok ? findDifferences(deps, how.by ?? shellApplicant(1000), wish.value, how.secrets ?? giveAll) : wish;
  };
  const apply = async (
    text: string,
    how: How & { readonly fingerprint?: string } = {},
  ): Promise<Result<ConfigurationApplied, Refusal>> => {
    const wish = wishOf(text, how);
    if (!wish.ok) return wish;
    const shown = how.fingerprint === undefined ? await diff(text, how) : null;
    if (shown !== null && !shown.ok) return shown;
    const fingerprint = how.fingerprint ?? (shown?.ok ? shown.value.fingerprint : "");
    return applyConfiguration(
      deps,
      how.by ?? shellApplicant(1000),
      { ...wish.value, fingerprint },
      how.secrets ?? giveAll,
    );
  };
  return { deps, told, diff, apply };
}

/** Everything that a file can change, and the trail. */
export async function everything(db: Db): Promise<unknown> {
  const tables = [
    "credentials",
    "tenants",
    "tenant_queues",
    "tenant_thresholds",
    "boards",
    "board_queues",
    "identity_providers",
    "identity_provider_groups",
    "user_identities",
    "users",
    "memberships",
    "membership_boards",
    "invitations",
    "audit_events",
  ] as const;
  const rows: Record<string, unknown> = {};
  for (const table of tables) {
    const all: readonly object[] = await db.selectFrom(table).selectAll().execute();
    rows[table] = all.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}

/** Somebody with an account; an admin has a password, so that no identity provider is needed to get in. */
export async function addAccount(db: Db, email: string, installationAdmin = false): Promise<string> {
  const passwordHash = installationAdmin ? "the hash of a password" : null;
  return createUser(db, { email, name: email.split("@")[0] ?? "", passwordHash, installationAdmin }, 0);
}

/** What was told, or the refusal as a fault of the test. */
export function must<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error, null, 1));
}
