import "server-only";
import { join } from "node:path";
import { Kysely } from "kysely";
import { getConfig } from "@/lib/server/config/config";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";
import { lockFolder } from "./folder-lock";
import { migrate } from "./migrate";
import { postgresDialect } from "./postgres";
import type { Database } from "./schema";
import { LibsqlDialect } from "./sqlite";

/** The database handle that services take as their argument. */
export type Db = Kysely<Database>;

const SQLITE_FILE = "wallboard.db";

/** Opens without migrating. `target` is a PostgreSQL address, or the path of an SQLite file. */
export function openDatabase(target: string): Db {
  const log = getLogger("db");
  const dialect = /^postgres(ql)?:/.test(target)
    ? postgresDialect(target, (cause) => log.warn({ err: cause }, "an idle database connection broke"))
    : new LibsqlDialect(target);
  return new Kysely<Database>({ dialect });
}

/** Kept for the life of the process: collected as garbage, the lock would be gone. */
function folderLock(): { release: () => void } {
  return once("folder-lock", () => ({ release: () => undefined }));
}

/** This process's database, opened and migrated on first use. With SQLite no other process may use the same data folder. */
export function getDatabase(): Promise<Db> {
  return once("database", async () => {
    const config = getConfig();
    if (config.databaseUrl === null) folderLock().release = await lockFolder(config.dataDir);
    const db = openDatabase(config.databaseUrl ?? join(config.dataDir, SQLITE_FILE));
    try {
      const ran = await migrate(db);
      if (ran.length > 0) getLogger("db").info({ migrations: ran }, "database brought up to date");
    } catch (cause) {
      await db.destroy();
      folderLock().release();
      throw cause;
    }
    return db;
  });
}
