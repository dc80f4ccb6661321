import "server-only";
import type { DisplayChange } from "@/lib/contracts/admin/displays";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { displayFacts } from "./display-facts";
import { holdDisplay } from "./held-display";
import type { DisplayNotices } from "./notices";
import { playlistRefusal } from "./playlist-refusal";

/** Changes what is set of a display, which hears of it at once. */
export async function changeDisplay(
  db: Db,
  notices: DisplayNotices,
  caller: Caller,
  displayId: string,
  { revision: upon, ...input }: DisplayChange,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<Revised | undefined, Refusal>> => {
    const known = await holdDisplay(trx, caller, displayId);
    if (known === null) return notFound("display");
    if (known.revision !== upon) return changedMeanwhile("display");
    const { tenantId, name, place, group, settings } = known;
    const refused = await playlistRefusal(trx, tenantId, input.settings, settings.playlist);
    if (refused !== null) return refused;
    if (JSON.stringify({ name, place, group, settings }) === JSON.stringify(inOrder(input))) return ok(undefined);
    const revision = known.revision + 1;
    await trx
      .updateTable("displays")
      .set({
        name: input.name,
        place: input.place,
        group_name: input.group,
        settings: JSON.stringify(input.settings),
        revision,
      })
      .where("id", "=", displayId)
      .where("tenant_id", "=", tenantId)
      .execute();
    const about = { ...trace, tenantId, subject: { kind: "display", id: displayId } } as const;
    const [before, after] = [await displayFacts(trx, tenantId, known), await displayFacts(trx, tenantId, input)];
    await recordAudit(trx, { ...about, action: "display.changed", before, after });
    return ok({ revision });
  });
  if (done.ok && done.value !== undefined) await notices.displayChanged(displayId);
  return done;
}

/** Parsed settings have their fields in the order of their schema, so the same settings are the same text. */
function inOrder({ name, place, group, settings }: Omit<DisplayChange, "revision">) {
  return { name, place, group, settings };
}
