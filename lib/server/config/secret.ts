import "server-only";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

export const SECRET_FILE = "secret";

/**
 * The installation's secret: the given one, or one that is made once and kept in the data folder for its owner only.
 * Fails closed: a file that is there but unusable is never replaced, because everything sealed with it would be lost.
 */
export function loadSecret(dataDir: string, given: string | null): string {
  if (given !== null) return given;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, SECRET_FILE);
  const kept = readKept(path) ?? makeSecret(path);
  if (kept.length < 32)
    throw new Error(
      `The secret in ${path} is damaged: it has ${kept.length} characters and must have at least 32. Restore the file from a backup, or set WALLBOARD_SECRET.`,
    );
  chmodSync(path, 0o600);
  return kept;
}

function readKept(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

/** Written beside, flushed, then linked into place: two processes starting at once end up with the same secret. */
function makeSecret(path: string): string {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  // The comment tells Next's tracing not to take every file of the project for part of the server.
  const file = openSync(/* turbopackIgnore: true */ draft, "wx", 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString("base64url")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path, "utf8").trim();
}
