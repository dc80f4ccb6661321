import "server-only";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";

export const LOCK_FILE = "in-use";
/** A process that stops takes up to five seconds (lib/server/http/lifecycle.ts); its successor waits that long and a little. */
const PATIENCE_MS = 7000;

/** Another process works in this data folder; the message is for the person who starts the product. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(
      `Another Wallboard is running with the data folder ${folder}. Stop it first, or give this one a folder of its own by WALLBOARD_DATA_DIR. Several processes on one set of data need PostgreSQL (DATABASE_URL).`,
    );
    this.name = "FolderInUseError";
  }
}

/**
 * Makes this process the only one on a data folder until the answer is called or the process ends, however it ends. The
 * lock is the operating system's, by way of a small SQLite file that is held exclusively: a process id in a file would
 * mean something else in another container, and would outlive a kill -9. Throws `FolderInUseError`.
 */
export async function lockFolder(folder: string, patienceMs = PATIENCE_MS): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, LOCK_FILE);
  const file = new Libsql(path);
  chmodSync(path, 0o600);
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      file.exec("pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive");
      return () => {
        if (file.open) file.close();
      };
    } catch (cause) {
      const isBusy = cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_BUSY");
      if (isBusy && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      file.close();
      throw isBusy ? new FolderInUseError(folder) : cause;
    }
  }
}
