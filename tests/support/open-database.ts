import { join } from "node:path";
import Database from "libsql";

/** The SQLite database of a product that is running: what writes beside it waits for its turn. Close it. */
export function openDatabase(dataDir: string): Database.Database {
  const db = new Database(join(dataDir, "wallboard.db"));
  db.exec("pragma busy_timeout = 30000");
  return db;
}
