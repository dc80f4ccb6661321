import "server-only";
import type { DeviceFacts } from "@/lib/contracts/display/report";
import { displaySettings } from "@/lib/contracts/display/settings";
import { recordAudit } from "@/lib/server/audit/record";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdTenant } from "@/lib/server/tenants/hold-tenant";
import { fullRefusal, writeDisplay } from "./create-display";
import { type Credential, credentialAfter } from "./credential";
import { displayFacts } from "./display-facts";

/** 32 bytes as `newToken` writes them. */
const TOKEN = /^[\w-]{43}$/;
/** Of names that people gave. */
const NAME_LENGTH = 80;

export interface ProvisioningRequest {
  readonly token: string;
  /** What this screen alone has, given to it with the page that the link opens; null: it has nothing. */
  readonly screen: string | null;
  readonly device: DeviceFacts;
  readonly address: string | null;
  readonly nowMs: number;
}

/**
 * Makes a display of the screen that has a provisioning link, named by the link and its number. Resolves to its credential; null where the link
 * does not work, whyever: wrong, run out, revoked, used up, or of a tenant that has its fill of displays look the same from outside. A screen
 * whose answer was lost asks again and gets the display that it was made, as long as its credential was not used. One that was unpaired gets
 * nothing from the link that made it: whoever unpairs a screen means it, and such links are opened anew at every restart.
 *
 * @param installationSecret what credentials are made from
 */
export async function provisionDisplay(
  db: Db,
  installationSecret: string,
  { token, screen, device, address, nowMs }: ProvisioningRequest,
): Promise<Credential | null> {
  if (!TOKEN.test(token)) return null;
  const own = screen === null ? null : credentialAfter(installationSecret, hashToken(`${token} ${screen}`));
  return db.transaction().execute(async (trx): Promise<Credential | null> => {
    const links = trx.selectFrom("display_provisionings").where("token_hash", "=", hashToken(token));
    const of = await links.select(["id", "tenant_id"]).executeTakeFirst();
    if (of === undefined || !(await holdTenant(trx, of.tenant_id))) return null;
    const link = await links.selectAll().executeTakeFirst();
    if (link === undefined || !isOpen(link, nowMs)) return null;
    const given = own === null ? "none" : await standingOf(trx, own);
    if (given === "unpaired") return null;
    if (given === "unused") return own;
    if (isUsedUp(link)) return null;
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
    // One that lost its credential after it was used is a new screen to us: nobody gets a credential that is in use.
    const credential = own === null || given === "used" ? newCredential() : own;
    const made = { ...input, tenantId: link.tenant_id, credentialHash: credential.hash, provisioningId: link.id };
    const id = await writeDisplay(trx, { ...made, createdBy: null }, nowMs);
    if (own !== null) await rememberScreen(trx, own, link.id, id);
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

interface Link {
  readonly revoked_at: number | null;
  readonly expires_at: number | null;
  readonly most: number | null;
  readonly used: number;
}

function isOpen({ revoked_at: revokedAt, expires_at: expiresAt }: Link, nowMs: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > nowMs);
}

function isUsedUp({ most, used }: Link): boolean {
  return most !== null && used >= most;
}

function newCredential(): Credential {
  const token = newToken();
  return { token, hash: hashToken(token) };
}

/** What the link has made of the screen that it gives this credential: nothing yet, a display that has not or has come back with it, or one that was unpaired. */
async function standingOf(trx: Db, { hash }: Credential): Promise<"none" | "unused" | "used" | "unpaired"> {
  const row = await trx
    .selectFrom("display_link_screens")
    .leftJoin("displays", "displays.id", "display_link_screens.display_id")
    .select(["display_id", "next_token_hash"])
    .where("screen_hash", "=", hash)
    .executeTakeFirst();
  if (row === undefined) return "none";
  if (row.display_id === null) return "unpaired";
  return row.next_token_hash === hash ? "unused" : "used";
}

/** The screen's newest display is the one that counts: its unpairing is the screen's. */
async function rememberScreen(trx: Db, { hash }: Credential, linkId: string, displayId: string): Promise<void> {
  await trx
    .insertInto("display_link_screens")
    .values({ screen_hash: hash, provisioning_id: linkId, display_id: displayId })
    .onConflict((conflict) => conflict.column("screen_hash").doUpdateSet({ display_id: displayId }))
    .execute();
}
