import "server-only";
import { displaySettings } from "@/lib/contracts/display/settings";
import type { Db } from "@/lib/server/db/database";
import type { DisplayIdentity } from "./display";

const COLUMNS = ["id", "tenant_id", "name", "place", "group_name", "settings", "revision"] as const;

export function selectDisplays(db: Db) {
  return db.selectFrom("displays").select(COLUMNS);
}

type DisplayRow = Awaited<ReturnType<ReturnType<typeof selectDisplays>["execute"]>>[number];

export function toDisplay(row: DisplayRow): DisplayIdentity {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    place: row.place,
    group: row.group_name,
    settings: displaySettings.parse(JSON.parse(row.settings)),
    revision: row.revision,
  };
}

/** The display whoever asks; null where there is none, or it was unpaired. */
export async function displayById(db: Db, displayId: string): Promise<DisplayIdentity | null> {
  const row = await selectDisplays(db).where("id", "=", displayId).executeTakeFirst();
  return row === undefined ? null : toDisplay(row);
}
