import "server-only";
import { PostgresDialect } from "kysely";
import pg from "pg";

const INT8_OID = 20;

/** Kysely's PostgreSQL dialect; instants and counts arrive as numbers (epoch ms stays far below 2^53). */
export function postgresDialect(url: string, onIdleError: (cause: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    application_name: "wallboard",
    types: {
      getTypeParser: (oid, format) =>
        oid === INT8_OID && format !== "binary" ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while idle is replaced by the pool; unheard, its event would end the process.
  pool.on("error", onIdleError);
  return new PostgresDialect({ pool });
}
