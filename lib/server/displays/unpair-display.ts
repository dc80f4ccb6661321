import "server-only";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { displayFacts } from "./display-facts";
import { holdDisplay } from "./held-display";
import type { DisplayNotices } from "./notices";

/** Takes a display's credential away for good, with all that is set of it: it shows a pairing code at once. */
export async function unpairDisplay(
  db: Db,
  notices: DisplayNotices,
  caller: Caller,
  displayId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<undefined, Refusal>> => {
    const known = await holdDisplay(trx, caller, displayId);
    if (known === null) return notFound("display");
    const { tenantId } = known;
    const before = await displayFacts(trx, tenantId, known);
    await trx.deleteFrom("displays").where("id", "=", displayId).where("tenant_id", "=", tenantId).execute();
    const about = { ...trace, tenantId, subject: { kind: "display", id: displayId } } as const;
    await recordAudit(trx, { ...about, action: "display.unpaired", before });
    return ok(undefined);
  });
  if (done.ok) await notices.displayGone(displayId);
  return done;
}
