import "server-only";
import type { Db } from "@/lib/server/db/database";

/** By tenant, its revisions and its credential's in one text: it differs after every change. One query, whatever the number. */
export async function readRevisions(db: Db, tenantIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("tenants")
    .innerJoin("credentials", "credentials.id", "tenants.credential_id")
    .select([
      "tenants.id",
      "tenants.revision",
      "tenants.queues_revision",
      "tenants.thresholds_revision",
      "credentials.revision as credential_revision",
    ])
    .where("tenants.id", "in", tenantIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      [row.revision, row.queues_revision, row.thresholds_revision, row.credential_revision].join("/"),
    ]),
  );
}
