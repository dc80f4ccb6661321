import "server-only";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { recordAudit } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import type { Logger } from "@/lib/server/log/log";
import { type Credential, credentialAfter } from "./credential";

/** How long a credential serves before another follows it, ms. */
const ROTATED_AFTER_MS = 7 * 86_400_000;
/** A cookie runs out by the device's own clock: of a set that believes it is 1970, its next one would be dead as soon as somebody sets the time. */
const FAR_BEHIND_MS = -86_400_000;

interface ReportDeps {
  readonly db: Db;
  /** What credentials are made from. */
  readonly secret: string;
  readonly log: Pick<Logger, "info">;
}

/**
 * Notes how a display does and what it has done of what it was told to. Resolves to the credential that follows the one that it has, when it is
 * time; the present one works on until the next is used, and until then the next is told with every report. Undefined: there is no such display
 * any more.
 */
export async function takeReport(
  { db, secret, log }: ReportDeps,
  displayId: string,
  report: DisplayReport,
  nowMs: number,
): Promise<Credential | null | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await holdRows(
      trx,
      trx
        .selectFrom("displays")
        .select(["tenant_id", "name", "token_hash", "token_at", "silent_since"])
        .where("id", "=", displayId),
    ).executeTakeFirst();
    if (row === undefined) return undefined;
    const isBehind = report.clockErrorMs !== null && report.clockErrorMs < FAR_BEHIND_MS;
    const isOld = !isBehind && nowMs - row.token_at > ROTATED_AFTER_MS;
    const next = isOld ? credentialAfter(secret, row.token_hash) : null;
    await trx
      .updateTable("displays")
      .set({
        report: JSON.stringify(report),
        reported_at: nowMs,
        last_seen_at: nowMs,
        silent_since: null,
        ...(next === null ? {} : { next_token_hash: next.hash }),
      })
      .where("id", "=", displayId)
      .execute();
    if (report.done.length > 0)
      await trx
        .deleteFrom("display_commands")
        .where("display_id", "=", displayId)
        .where("id", "in", report.done)
        .execute();
    if (row.silent_since !== null) {
      const about = { at: nowMs, tenantId: row.tenant_id, subject: { kind: "display", id: displayId } } as const;
      const since = new Date(row.silent_since).toISOString();
      await recordAudit(trx, {
        ...about,
        action: "display.returned",
        before: { name: row.name, silent_since: since },
        after: { name: row.name },
      });
      log.info({ displayId, tenantId: row.tenant_id, silentMs: nowMs - row.silent_since }, "display.returned");
    }
    return next;
  });
}
