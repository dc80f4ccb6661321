import "server-only";
import { ConfigError, getConfig } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import { getDatabase } from "@/lib/server/db/database";
import { FolderInUseError } from "@/lib/server/db/folder-lock";
import { checkSecrets } from "@/lib/server/tenants/credentials";
import { keptByConfig } from "@/lib/server/tenants/kept";
import { readArguments, USAGE } from "./arguments";
import { runShell, ShellError } from "./run";

/*
 * What `npm run config` runs: a process of its own. On PostgreSQL a Wallboard may go on running, and notices within five seconds; a data folder
 * is one process's at a time, and then the browser is the way.
 */

/** Nobody watches in this process. */
const NOBODY_LIVE = {
  tenantChanged: async () => undefined,
  queuesChanged: async () => undefined,
  rulesChanged: async () => undefined,
  boardChanged: () => undefined,
  boardGone: () => undefined,
  recheckBoard: async () => undefined,
};

async function main(): Promise<void> {
  const wish = readArguments(process.argv.slice(2));
  if (!wish.ok) throw new ShellError(`${wish.error}\n\n${USAGE}`);
  const config = getConfig();
  const db = await getDatabase();
  try {
    const sealing = sealingKey(config.secret);
    // With another secret than the running Wallboard's, what is sealed here could not be read there.
    await checkSecrets(db, sealing);
    const deps = {
      db,
      sealing,
      kept: keptByConfig(config),
      live: NOBODY_LIVE,
      recheck: async () => undefined,
      siteUrl: config.url,
      isDemo: config.demo !== null,
      say: (text: string) => process.stdout.write(`${text}\n`),
    };
    process.exitCode = await runShell(deps, wish.value);
  } finally {
    await db.destroy();
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`\n${sentenceFor(cause)}\n\n`);
  process.exitCode = 1;
});

function sentenceFor(cause: unknown): string {
  if (cause instanceof FolderInUseError)
    return `${cause.message}\n\nWhile it runs, download and apply configuration in the browser: Settings, Configuration.`;
  if (cause instanceof ShellError || cause instanceof ConfigError) return cause.message;
  return `Nothing was changed: ${cause instanceof Error ? cause.message : String(cause)}`;
}
