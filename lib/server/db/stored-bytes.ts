import "server-only";

/** Bytes as a database hands them out: SQLite's driver and PostgreSQL's name them otherwise. */
export type StoredBytes = Buffer | ArrayBuffer;

export function bufferOf(stored: StoredBytes): Buffer {
  return stored instanceof ArrayBuffer ? Buffer.from(stored) : stored;
}
