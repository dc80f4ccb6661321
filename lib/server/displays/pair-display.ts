import "server-only";
import type { DisplayPaired } from "@/lib/contracts/admin/displays";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { fullRefusal, writeDisplay } from "./create-display";
import { credentialAfter } from "./credential";
import { displayFacts } from "./display-facts";
import { findWaiting, noCode, typedBy } from "./find-waiting";
import { playlistRefusal } from "./playlist-refusal";

/** How long the screen has to fetch its credential, ms: as long as it keeps what it proves itself by. */
const FETCHED_WITHIN_MS = 15 * 60_000;

/**
 * Makes a display of the screen that shows the code. Its credential it fetches itself, by the secret that it was given with the code: whoever
 * typed it never sees one.
 *
 * @param installationSecret what credentials are made from
 */
export async function pairDisplay(
  db: Db,
  installationSecret: string,
  caller: Caller,
  { code, tenantId, ...input }: DisplayPaired,
  trace: Trace,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(caller, "display.edit", tenantId)) return notFound("tenant");
  return typedBy(caller, trace.at, () =>
    db.transaction().execute(async (trx): Promise<Result<{ readonly id: string }, Refusal>> => {
      if (!(await holdTenant(trx, tenantId))) return notFound("tenant");
      const waiting = await findWaiting(trx, code, trace.at);
      if (waiting === null) return noCode();
      const refused = (await playlistRefusal(trx, tenantId, input.settings)) ?? (await fullRefusal(trx, tenantId));
      if (refused !== null) return refused;
      const credential = credentialAfter(installationSecret, waiting.secret_hash);
      const made = {
        ...input,
        tenantId,
        credentialHash: credential.hash,
        provisioningId: null,
        createdBy: caller.userId,
      };
      const id = await writeDisplay(trx, made, trace.at);
      await trx
        .updateTable("display_pairings")
        .set({ display_id: id, expires_at: trace.at + FETCHED_WITHIN_MS })
        .where("secret_hash", "=", waiting.secret_hash)
        .execute();
      const about = { ...trace, tenantId, subject: { kind: "display", id } } as const;
      const after = await displayFacts(trx, tenantId, input);
      await recordAudit(trx, { ...about, action: "display.paired", after });
      return ok({ id });
    }),
  );
}
