import "server-only";
import type { Kysely, Migration } from "kysely";

/** A session remembers the identity provider that it came through: one that is deleted takes its sessions with it. */
export const ssoSessions: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("sessions")
    .addColumn("provider_id", "text", (column) => column.references("identity_providers.id").onDelete("cascade"))
    .execute();
}
