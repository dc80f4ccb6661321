import "server-only";
import { ConfigError, getConfig } from "@/lib/server/config/config";
import { readNewSecret } from "@/lib/server/config/new-secret";
import { getDatabase } from "@/lib/server/db/database";
import { FolderInUseError } from "@/lib/server/db/folder-lock";
import { NotResealableError } from "./reseal";
import { RotationError, rotateSecret } from "./rotate";

/* What `npm run rotate-secret` runs: a process of its own, while no Wallboard runs on the same data. */

async function main(): Promise<void> {
  const config = getConfig();
  const wanted = readNewSecret();
  const db = await getDatabase();
  try {
    process.stdout.write(`\n${await rotateSecret(db, config, wanted, Date.now())}\n\n`);
  } finally {
    await db.destroy();
  }
}

main().catch((cause: unknown) => {
  const expected = [ConfigError, FolderInUseError, NotResealableError, RotationError];
  const known = cause instanceof Error && expected.some((kind) => cause instanceof kind);
  process.stderr.write(`\n${known ? cause.message : `The secret could not be changed: ${String(cause)}`}\n\n`);
  process.exitCode = 1;
});
