import "server-only";
import { ConfigError } from "@/lib/server/config/config";
import { getDatabase } from "@/lib/server/db/database";
import { FolderInUseError } from "@/lib/server/db/folder-lock";
import { resetByEmail } from "./reset";

/* What `npm run reset-second-factor` runs: a process of its own, while no Wallboard runs on the same data folder. */

async function main(): Promise<void> {
  const [email = "", ...rest] = process.argv.slice(2);
  if (email === "" || rest.length > 0) return refuse("Say whose: npm run reset-second-factor -- ada@example.com");
  const db = await getDatabase();
  try {
    const done = await resetByEmail(db, email, Date.now());
    if (done === null) return refuse(`Nobody has the e-mail address ${email} here.`);
    if (!done) return refuse(`${email} has no second factor.`);
    process.stdout.write(`\nThe second factor of ${email} is reset: the password alone lets them in.\n\n`);
  } finally {
    await db.destroy();
  }
}

function refuse(why: string): void {
  process.stderr.write(`\n${why}\n\n`);
  process.exitCode = 1;
}

main().catch((cause: unknown) => {
  const isExpected = cause instanceof ConfigError || cause instanceof FolderInUseError;
  refuse(isExpected ? cause.message : `The second factor could not be reset: ${String(cause)}`);
});
