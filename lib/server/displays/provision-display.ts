import "server-only";
import type { DeviceFacts } from "@/lib/contracts/display/report";
import { displaySettings } from "@/lib/contracts/display/settings";
import { recordAudit } from "@/lib/server/audit/record";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { fullRefusal, writeDisplay } from "./create-display";
import type { Credential } from "./credential";
import { displayFacts } from "./display-facts";

/** 32 bytes as `newToken` writes them. */
const TOKEN = /^[\w-]{43}$/;
/** Of names that people gave. */
const NAME_LENGTH = 80;

export interface ProvisioningRequest {
  readonly token: string;
  readonly device: DeviceFacts;
  readonly address: string | null;
  readonly nowMs: number;
}

/**
 * Makes a display of the screen that has a provisioning link, named by the link and its number. Resolves to its credential; null where the link
 * does not work, whyever: wrong, run out, revoked, used up, or of a tenant that has its fill of displays look the same from outside.
 */
export async function provisionDisplay(
  db: Db,
  { token, device, address, nowMs }: ProvisioningRequest,
): Promise<Credential | null> {
  if (!TOKEN.test(token)) return null;
  return db.transaction().execute(async (trx): Promise<Credential | null> => {
    const links = trx.selectFrom("display_provisionings").where("token_hash", "=", hashToken(token));
    const of = await links.select(["id", "tenant_id"]).executeTakeFirst();
    if (of === undefined || !(await holdTenant(trx, of.tenant_id))) return null;
    const link = await links.selectAll().executeTakeFirst();
    if (link === undefined || !works(link, nowMs)) return null;
    if ((await fullRefusal(trx, link.tenant_id)) !== null) return null;
    await trx
      .updateTable("display_provisionings")
      .set({ used: link.used + 1 })
      .where("id", "=", link.id)
      .where("tenant_id", "=", link.tenant_id)
      .execute();
    const input = {
      name: numbered(link.name, link.used + 1),
      place: link.place,
      group: link.group_name,
      settings: displaySettings.parse(JSON.parse(link.settings)),
    };
    const next = newToken();
    const credential = { token: next, hash: hashToken(next) };
    const made = { ...input, tenantId: link.tenant_id, credentialHash: credential.hash, provisioningId: link.id };
    const id = await writeDisplay(trx, { ...made, createdBy: null }, nowMs);
    const about = { at: nowMs, address, tenantId: link.tenant_id, subject: { kind: "display", id } } as const;
    const facts = { ...(await displayFacts(trx, link.tenant_id, input)), token_tail: link.token_tail };
    const after = { ...facts, device: device.model === "" ? device.engine : device.model };
    await recordAudit(trx, { ...about, action: "display.provisioned", after });
    return credential;
  });
}

/** The name with a number behind it, no longer than names are; of a character that takes two units neither half stays alone. */
function numbered(name: string, number: number): string {
  const end = ` ${number}`;
  const letters = [...name];
  while (letters.join("").length + end.length > NAME_LENGTH) letters.pop();
  return `${letters.join("")}${end}`;
}

function works(
  link: {
    readonly revoked_at: number | null;
    readonly expires_at: number | null;
    readonly most: number | null;
    readonly used: number;
  },
  nowMs: number,
): boolean {
  const { revoked_at: revokedAt, expires_at: expiresAt, most, used } = link;
  return revokedAt === null && (expiresAt === null || expiresAt > nowMs) && (most === null || used < most);
}
