import "server-only";
import { type Kysely, type Migration, sql } from "kysely";

/** Which screen each provisioning link made a display of, so that one that was unpaired is not taken back by it. */
export const linkScreens: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("display_link_screens")
    .addColumn("screen_hash", "text", (column) => column.primaryKey())
    .addColumn("provisioning_id", "text", (column) =>
      column.notNull().references("display_provisionings.id").onDelete("cascade"),
    )
    .addColumn("display_id", "text", (column) => column.references("displays.id").onDelete("set null"))
    .execute();
  await db.schema
    .createIndex("display_link_screens_by_display")
    .on("display_link_screens")
    .column("display_id")
    .execute();
  // The credential that a link gave is one of these for about a week; which screen an older display hangs on is not known any more.
  for (const column of ["token_hash", "next_token_hash", "previous_token_hash"])
    await sql`insert into display_link_screens (screen_hash, provisioning_id, display_id)
      select ${sql.ref(column)}, provisioning_id, id from displays
      where provisioning_id is not null and ${sql.ref(column)} is not null`.execute(db);
}
