import "server-only";
import type { ConfigurationApplied, ConfigurationDifferences, Difference } from "@/lib/contracts/admin/configuration";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { undoable } from "@/lib/server/db/undoable";
import { Aftermath, type Listeners } from "./aftermath";
import { carryOut } from "./carry-out";
import { fingerprintOf } from "./fingerprint";
import type { ConfigurationFile } from "./read-file";
import type { Applicant, SecretGiver, Work, WorkDeps } from "./work";

export interface ConfigurationDeps extends Listeners, WorkDeps {
  readonly db: Db;
}

/** What somebody wants of a file. */
export interface Wish {
  readonly file: ConfigurationFile;
  /** Whether what the file's lists do not name is removed. */
  readonly prune: boolean;
}

/**
 * What applying a file would change. All of it is done and undone again, so that whatever would refuse it is told now; nobody else hears of
 * it, and nothing stands.
 */
export function findDifferences(
  deps: ConfigurationDeps,
  by: Applicant,
  wish: Wish,
  secrets: SecretGiver,
): Promise<Result<ConfigurationDifferences, Refusal>> {
  return undoable(deps.db, async (trx) => {
    const work = begin(trx, deps, by, wish.prune, secrets);
    const done = await carryOut(work, wish.file);
    const value = done.ok
      ? ok({ differences: done.value, needs: work.needs, fingerprint: fingerprintOf(done.value) })
      : done;
    return { stands: false, value };
  });
}

/**
 * Applies a file, all of it or nothing: what differs from the `fingerprint` that was shown is refused. Whoever watches is told afterwards.
 * Where there is no difference nothing is written.
 */
export async function applyConfiguration(
  deps: ConfigurationDeps,
  by: Applicant,
  wish: Wish & { readonly fingerprint: string },
  secrets: SecretGiver,
): Promise<Result<ConfigurationApplied, Refusal>> {
  const aftermath = new Aftermath();
  const done = await undoable(deps.db, async (trx) => {
    const work = { ...begin(trx, deps, by, wish.prune, secrets), aftermath };
    const value = await applyWithin(work, wish);
    return { stands: value.ok, value };
  });
  if (done.ok) await aftermath.tell(deps.db, deps);
  return done;
}

async function applyWithin(
  work: Work,
  wish: Wish & { readonly fingerprint: string },
): Promise<Result<ConfigurationApplied, Refusal>> {
  const done = await carryOut(work, wish.file);
  if (!done.ok) return done;
  if (fingerprintOf(done.value) !== wish.fingerprint) return shownOtherwise();
  if (work.needs.length > 0) return secretsNeeded(work.needs.map(({ name }) => name));
  if (done.value.length > 0)
    await recordAudit(work.trx, {
      ...work.trace,
      action: "configuration.applied",
      subject: { kind: "installation", id: "installation" },
      after: counts(done.value),
    });
  return ok({ differences: done.value, invitations: work.invitations });
}

function begin(
  trx: Db,
  { sealing, kept, siteUrl, isDemo }: ConfigurationDeps,
  by: Applicant,
  prune: boolean,
  secrets: SecretGiver,
): Work {
  const made = { needs: [], invitations: [], aftermath: new Aftermath(), namedQueues: new Map() };
  return { ...by, ...made, trx, prune, deps: { sealing, kept, siteUrl, isDemo }, secrets };
}

function counts(differences: readonly Difference[]) {
  const count = (kind: Difference["kind"]) => differences.filter((one) => one.kind === kind).length;
  return { created: count("created"), changed: count("changed"), removed: count("removed") };
}

const shownOtherwise = () =>
  refuse(
    "conflict",
    "configuration-changed",
    "What applying this file would change is no longer what was shown: somebody has changed the configuration meanwhile. Nothing was changed; look at the differences again.",
  );

const secretsNeeded = (names: readonly string[]) =>
  refuse(
    "conflict",
    "secrets-needed",
    `Secrets are needed for ${names.map((name) => `"${name}"`).join(", ")}: no file holds them. Nothing was changed.`,
  );
