import "server-only";
import type { Region } from "@/lib/domain/region";
import { recordAudit } from "@/lib/server/audit/record";
import { ensureDefaultBoard } from "@/lib/server/boards/default-board";
import type { SealingKey } from "@/lib/server/crypto/seal";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { upsertCredential } from "./credentials";
import { freeName } from "./names";

export interface TenantInput {
  readonly name: string;
  readonly region: Region;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly tenantName: string | null;
  /** Absent: leave whatever is set. */
  readonly timeZone?: string | null;
  readonly pollMs: number;
  /** False: `pollMs` is for a new tenant only, an admin's longer interval stays. */
  readonly pollGiven?: boolean;
}

/**
 * Makes the tenant of this origin say what `input` says, with its credential and default board; what a person may have
 * changed since and `input` does not rule (its name, whether it is paused) is left alone. All or nothing; a second run
 * with the same input writes nothing. Resolves to the tenant's id.
 */
export function upsertTenant(
  db: Db,
  sealing: SealingKey,
  origin: string,
  input: TenantInput,
  now: number,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { name, apiKey, apiSecret } = input;
    const credentialId = await upsertCredential(trx, sealing, origin, { name, apiKey, apiSecret }, now);
    const known = await trx.selectFrom("tenants").selectAll().where("origin", "=", origin).executeTakeFirst();
    const wanted = {
      region: input.region,
      credential_id: credentialId,
      tenant_name: input.tenantName,
      poll_interval_ms: input.pollGiven === false && known !== undefined ? known.poll_interval_ms : input.pollMs,
      time_zone: input.timeZone === undefined ? (known?.time_zone ?? null) : input.timeZone,
    };
    const id = known?.id ?? newId();
    // A person may have given the name to a tenant of their own.
    const settings = { ...wanted, name: known?.name ?? (await freeName(trx, "tenants", name)) };
    const before = known === undefined ? null : pick(known);
    if (known === undefined)
      await trx
        .insertInto("tenants")
        .values({ id, origin, paused: 0, revision: 1, created_at: now, updated_at: now, ...settings })
        .execute();
    else if (JSON.stringify(before) !== JSON.stringify(pick(settings)))
      await trx
        .updateTable("tenants")
        .set({ ...wanted, revision: known.revision + 1, updated_at: now })
        .where("id", "=", id)
        .execute();
    await ensureDefaultBoard(trx, id, settings.name, now);
    if (JSON.stringify(before) !== JSON.stringify(pick(settings)))
      await recordAudit(trx, {
        action: "tenant.configured",
        at: now,
        tenantId: id,
        subject: { kind: "tenant", id },
        before,
        after: pick(settings),
      });
    return id;
  });
}

interface Settings {
  readonly name: string;
  readonly region: string;
  readonly credential_id: string;
  readonly tenant_name: string | null;
  readonly poll_interval_ms: number;
  readonly time_zone: string | null;
}

/** The settings to compare and to audit; the credential by id, never by key. */
function pick({ name, region, credential_id, tenant_name, poll_interval_ms, time_zone }: Settings) {
  return { name, region, credential_id, tenant_name, poll_interval_ms, time_zone };
}
