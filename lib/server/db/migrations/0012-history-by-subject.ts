import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

/**
 * Days of quarters by subject instead of by metric, so that a chart of one queue reads that queue alone; and what charts of many queues show
 * of days that are over.
 */
export const historyBySubject: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? "bytea" : "blob";
  for (const [table, column] of [
    ["history_days", "metric"],
    ["history_reports", "name"],
  ] as const) {
    const made = `${table}_by_subject`;
    await db.schema
      .createTable(made)
      .addColumn("tenant_id", "text", (of) => of.notNull().references("tenants.id").onDelete("cascade"))
      .addColumn("day_ms", "bigint", (of) => of.notNull())
      .addColumn("subject", "text", (of) => of.notNull())
      .addColumn("data", bytes, (of) => of.notNull())
      .addPrimaryKeyConstraint(`${made}_key`, ["tenant_id", "day_ms", "subject"])
      .execute();
    await turnRound(db, table, column, made);
    await db.schema.dropTable(table).execute();
    await db.schema.alterTable(made).renameTo(table).execute();
  }
  await db.schema
    .createTable("history_sheets")
    .addColumn("tenant_id", "text", (of) => of.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("from_ms", "bigint", (of) => of.notNull())
    .addColumn("to_ms", "bigint", (of) => of.notNull())
    .addColumn("queues", "text", (of) => of.notNull())
    .addColumn("step", "integer", (of) => of.notNull())
    .addColumn("data", bytes, (of) => of.notNull())
    .addPrimaryKeyConstraint("history_sheets_key", ["tenant_id", "from_ms", "queues", "step"])
    .execute();
  await db.schema
    .createTable("history_sets")
    .addColumn("tenant_id", "text", (of) => of.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("digest", "text", (of) => of.notNull())
    .addColumn("queues", "text", (of) => of.notNull())
    .addColumn("asked_at", "bigint", (of) => of.notNull())
    .addPrimaryKeyConstraint("history_sets_key", ["tenant_id", "digest"])
    .execute();
}

interface Stored {
  readonly name: string;
  readonly data: Buffer | ArrayBuffer;
}

/** Day by day: a year of many queues does not fit into memory. */
async function turnRound(db: Kysely<unknown>, table: string, column: string, made: string): Promise<void> {
  const days = await sql<{ tenant_id: string; day_ms: number }>`
    select distinct tenant_id, day_ms from ${sql.table(table)} order by tenant_id, day_ms`.execute(db);
  for (const { tenant_id, day_ms } of days.rows) {
    const stored = await sql<Stored>`select ${sql.ref(column)} as name, data from ${sql.table(table)}
      where tenant_id = ${tenant_id} and day_ms = ${day_ms} order by ${sql.ref(column)}`.execute(db);
    const rows = [...bySubject(stored.rows)];
    for (let from = 0; from < rows.length; from += 100) {
      const some = rows
        .slice(from, from + 100)
        .map(([subject, data]) => sql`(${tenant_id}, ${day_ms}, ${subject}, ${data})`);
      await sql`insert into ${sql.table(made)} (tenant_id, day_ms, subject, data) values ${sql.join(some)}`.execute(db);
    }
  }
}

/** A block's bytes: its version, and deflated the length of its columns and each of them, a name and a column with their lengths in front. */
const VERSION = 1;

interface Turned {
  readonly length: number;
  readonly parts: Buffer[];
}

/** Columns are moved as they are, never read. A block that is none is left behind: nobody could read it. */
function bySubject(stored: readonly Stored[]): ReadonlyMap<string, Buffer> {
  const turned = new Map<string, Turned>();
  for (const { name, data } of stored) {
    const own = Buffer.from(name, "utf8");
    for (const { subject, length, column } of columnsOf(data instanceof ArrayBuffer ? Buffer.from(data) : data)) {
      const known = turned.get(subject) ?? { length, parts: [] };
      turned.set(subject, known);
      known.parts.push(countOf(own.length), own, countOf(column.length), column);
    }
  }
  const blocks = [...turned].map(([subject, { length, parts }]) => {
    const raw = Buffer.concat([countOf(length), ...parts]);
    return [subject, Buffer.concat([Buffer.of(VERSION), deflateRawSync(raw)])] as const;
  });
  return new Map(blocks);
}

function columnsOf(data: Buffer): { readonly subject: string; readonly length: number; readonly column: Buffer }[] {
  if (data[0] !== VERSION) return [];
  try {
    const bytes = inflateRawSync(data.subarray(1));
    let at = 0;
    const count = () => {
      let [value, factor] = [0, 1];
      for (;;) {
        const byte = bytes.readUInt8(at++);
        value += (byte & 0x7f) * factor;
        if (byte < 0x80) return value;
        factor *= 0x80;
      }
    };
    const take = () => {
      const length = count();
      if (at + length > bytes.length) throw new RangeError("a block ends too early");
      at += length;
      return bytes.subarray(at - length, at);
    };
    const length = count();
    const columns: { subject: string; length: number; column: Buffer }[] = [];
    while (at < bytes.length) columns.push({ subject: take().toString("utf8"), length, column: take() });
    return columns;
  } catch {
    return [];
  }
}

/** A whole number, seven bits a byte, the lowest first. */
function countOf(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
  return Buffer.from(bytes);
}
