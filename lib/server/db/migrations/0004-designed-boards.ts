import "server-only";
import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

/** Boards that people design: what is published, the draft, versions, who sees a board, and the images on it. */
export const designedBoards: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await extendBoards(db);
  await createDesigns(db);
  await createAssets(db);
}

async function extendBoards(db: Kysely<unknown>): Promise<void> {
  const add = db.schema.alterTable("boards");
  await add.addColumn("document", "text").execute();
  await add
    .addColumn("published_version", "integer", (column) =>
      column.check(sql`(published_version is null) = (document is null)`),
    )
    .execute();
  // A private board goes with its owner: nobody else could ever see it again.
  await add.addColumn("owner_id", "text", (column) => column.references("users.id").onDelete("cascade")).execute();
  await add
    .addColumn("visibility", "text", (column) =>
      column
        .notNull()
        .defaultTo("tenant")
        .check(
          sql`(visibility = 'tenant' and owner_id is null) or (visibility = 'private' and owner_id is not null and is_default = 0)`,
        ),
    )
    .execute();
  await db.schema.createIndex("boards_by_owner").on("boards").column("owner_id").execute();
}

async function createDesigns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("board_drafts")
    .addColumn("board_id", "text", (column) => column.primaryKey().references("boards.id").onDelete("cascade"))
    .addColumn("document", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("base_version", "integer")
    .addColumn("updated_by", "text", (column) => column.references("users.id").onDelete("set null"))
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("board_versions")
    .addColumn("board_id", "text", (column) => column.notNull().references("boards.id").onDelete("cascade"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("name", "text")
    .addColumn("notes", "text")
    .addColumn("published_by", "text", (column) => column.references("users.id").onDelete("set null"))
    .addColumn("published_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("board_versions_pk", ["board_id", "number"])
    .execute();
}

async function createAssets(db: Kysely<unknown>): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? "bytea" : "blob";
  await db.schema
    .createTable("tenant_assets")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tenant_id", "text", (column) => column.notNull().references("tenants.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("media_type", "text", (column) =>
      column.notNull().check(sql`media_type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')`),
    )
    .addColumn("width", "integer", (column) => column.notNull())
    .addColumn("height", "integer", (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("bytes", bytes, (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.references("users.id").onDelete("set null"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    // The same picture twice is one.
    .addUniqueConstraint("tenant_assets_once", ["tenant_id", "sha256"])
    .execute();
}
