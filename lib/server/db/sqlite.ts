import "server-only";
import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { CompiledQuery, type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from "kysely";
import Libsql from "libsql";

/** SQLite rolls schema changes back like any other; Kysely does not assume it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Takes the write lock at the start, so that a transaction waits its turn instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** Kysely's SQLite dialect over `libsql` (better-sqlite3's interface, prebuilt), set up to lose nothing in a power cut. */
export class LibsqlDialect extends SqliteDialect {
  readonly #open: () => Libsql.Database;

  constructor(path: string) {
    const open = (): Libsql.Database => openFile(path);
    super({ database: async () => open() });
    this.#open = open;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: async () => this.#open() });
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
    "pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;",
  );
  return file;
}
