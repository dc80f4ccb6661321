import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { startPostgres, type TestPostgres } from "./postgres";

export interface TestDatabases {
  readonly engine: "sqlite" | "postgres";
  /** A fresh database, migrated; closed after the test. */
  fresh(): Promise<Db>;
  /** The address or path of a fresh database without tables. */
  empty(): Promise<string>;
  /** Opens one, and closes it after the test. */
  open(target: string): Db;
}

/** Runs the same tests on SQLite and on PostgreSQL. */
export function onBothEngines(title: string, tests: (databases: TestDatabases) => void): void {
  describe.each(["sqlite", "postgres"] as const)(`${title} (%s)`, (engine) => {
    let postgres: TestPostgres | null = null;
    const opened: Db[] = [];
    const folders: string[] = [];

    beforeAll(async () => {
      if (engine === "postgres") postgres = await startPostgres();
    });
    afterEach(async () => {
      for (const db of opened.splice(0)) await db.destroy();
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    });
    afterAll(async () => {
      await postgres?.stop();
    });

    const empty = async (): Promise<string> => {
      if (postgres !== null) return postgres.createDatabase();
      const folder = mkdtempSync(join(tmpdir(), "wallboard-db-"));
      folders.push(folder);
      return join(folder, "wallboard.db");
    };
    const open = (target: string): Db => {
      const db = openDatabase(target);
      opened.push(db);
      return db;
    };
    const fresh = async (): Promise<Db> => {
      const db = open(await empty());
      await migrate(db);
      return db;
    };
    tests({ engine, fresh, empty, open });
  });
}
