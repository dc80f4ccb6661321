import "server-only";
import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { SqliteAdapter, SqliteDialect, SqliteDriver } from "kysely";
import Libsql from "libsql";

/** SQLite rolls schema changes back like any other; Kysely does not assume it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** How long SQLite itself waits for another process's lock, ms. It blocks this whole process meanwhile, so not long. */
const BUSY_MS = 500;
const BEGIN_PATIENCE_MS = 10_000;

/**
 * Takes the write lock at the start, so that a transaction waits its turn instead of failing half-way. Waits in steps:
 * between them the process goes on serving. By `exec`, because a prepared "begin" that libsql gave up on stays open and
 * then stands in the way of the commit (tried: 0.5.29).
 */
class ImmediateDriver extends SqliteDriver {
  readonly #file: Libsql.Database;

  constructor(file: Libsql.Database) {
    super({ database: file });
    this.#file = file;
  }

  override async beginTransaction(): Promise<void> {
    const until = Date.now() + BEGIN_PATIENCE_MS;
    for (;;) {
      try {
        this.#file.exec("begin immediate");
        return;
      } catch (cause) {
        const isBusy = cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_BUSY");
        if (!isBusy || Date.now() > until) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  /** Leaves one file behind, whole: a copy of it is a backup. */
  override async destroy(): Promise<void> {
    if (!this.#file.open) return;
    this.#file.prepare("pragma wal_checkpoint(truncate)").all();
    await super.destroy();
    this.#file.close();
  }
}

/** Kysely's SQLite dialect over `libsql` (better-sqlite3's interface, prebuilt), set up to lose nothing in a power cut. */
export class LibsqlDialect extends SqliteDialect {
  readonly #file: Libsql.Database;

  constructor(path: string) {
    const file = openFile(path);
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#file);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

function openFile(path: string): Libsql.Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = new Libsql(path);
  chmodSync(path, 0o600);
  file.exec(
    `pragma busy_timeout = ${BUSY_MS}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;`,
  );
  return file;
}
