import "server-only";
import { type Kysely, type Migration, type MigrationProvider, Migrator } from "kysely";
import { foundation } from "./migrations/0001-foundation";
import { peopleAndTenants } from "./migrations/0002-people-and-tenants";
import { signingIn } from "./migrations/0003-signing-in";
import { designedBoards } from "./migrations/0004-designed-boards";
import { ssoSessions } from "./migrations/0005-sso-sessions";
import { thresholds } from "./migrations/0006-thresholds";
import { boardLinks } from "./migrations/0007-board-links";
import { passwordLinks } from "./migrations/0008-password-links";
import { displays } from "./migrations/0009-displays";
import { history } from "./migrations/0010-history";
import { backfill } from "./migrations/0011-backfill";
import { historyBySubject } from "./migrations/0012-history-by-subject";
import { linkScreens } from "./migrations/0013-link-screens";
import type { Database } from "./schema";

/** In order; a migration that has been released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-people-and-tenants": peopleAndTenants,
  "0003-signing-in": signingIn,
  "0004-designed-boards": designedBoards,
  "0005-sso-sessions": ssoSessions,
  "0006-thresholds": thresholds,
  "0007-board-links": boardLinks,
  "0008-password-links": passwordLinks,
  "0009-displays": displays,
  "0010-history": history,
  "0011-backfill": backfill,
  "0012-history-by-subject": historyBySubject,
  "0013-link-screens": linkScreens,
};

const inCode: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) };

/** The schema as a former release had it: up to this migration and no further. */
export function migrationsTo(last: string): MigrationProvider {
  const known = Object.entries(MIGRATIONS).filter(([name]) => name <= last);
  return { getMigrations: async () => Object.fromEntries(known) };
}

/**
 * Brings the schema up to date, all or nothing, in one transaction under a lock (two processes starting together take
 * turns). Resolves to the names of the migrations that ran. A database from a newer release is refused.
 */
export async function migrate(db: Kysely<Database>, provider: MigrationProvider = inCode): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === "Error")?.migrationName;
    const where = failed === undefined ? "" : ` at ${failed}`;
    const why = reasonOf(error);
    throw new Error(`The database could not be brought up to date${where}: ${why}. Nothing was changed.`, {
      cause: error,
    });
  }
  return (results ?? []).filter((result) => result.status === "Success").map((result) => result.migrationName);
}

/** What happened, in the words of who knows. A host with several addresses fails with one error for each and none of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
