import "server-only";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { SECRET_FILE } from "./secret";

/** The secret that is to come, written before anything is sealed with it. */
const NEXT = `${SECRET_FILE}.next`;
/** The one before, until a start has shown that it is not needed. */
const PREVIOUS = `${SECRET_FILE}.previous`;

/** The secret of a change that has begun in this folder; null when none has. */
export function readNextSecret(dataDir: string): string | null {
  try {
    const text = readFileSync(join(dataDir, NEXT), "utf8").trim();
    // Cut off while it was written, so nothing is sealed with it.
    return text.length < 32 ? null : text;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

/** Keeps the secret that is to come, for its owner only, on the disk before this returns. */
export function keepNextSecret(dataDir: string, secret: string): void {
  const path = join(dataDir, NEXT);
  rmSync(path, { force: true });
  const file = openSync(/* turbopackIgnore: true */ path, "wx", 0o600);
  try {
    writeSync(file, `${secret}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  flushFolder(dataDir);
}

/** Makes the secret that was to come the one in use; the one before stays readable beside it. */
export function installNextSecret(dataDir: string): void {
  rmSync(join(dataDir, PREVIOUS), { force: true });
  linkSync(join(dataDir, SECRET_FILE), join(dataDir, PREVIOUS));
  renameSync(join(dataDir, NEXT), join(dataDir, SECRET_FILE));
  flushFolder(dataDir);
}

/** Everything stored opens with the secret in use: the others beside it are of no more use. */
export function forgetOtherSecrets(dataDir: string): void {
  for (const name of [NEXT, PREVIOUS]) rmSync(join(dataDir, name), { force: true });
}

/** A name in a folder is on the disk only when the folder is. Some systems cannot flush folders; they keep names safe otherwise. */
function flushFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(/* turbopackIgnore: true */ path, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    return;
  } finally {
    closeSync(folder);
  }
}
