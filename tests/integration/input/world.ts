import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import { hashToken, newId, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { services } from "@/lib/server/http/services";
import { createLink } from "@/lib/server/links/create-link";
import { addProvider } from "@/tests/support/add-provider";
import { DEVICE } from "@/tests/support/display-requests";
import { addDisplay, playing } from "@/tests/support/displays";
import { addPerson, addTenant, traceOf } from "@/tests/support/people";

/** Everything that addresses and bodies can name. */
export interface InputWorld {
  readonly db: Db;
  /** An installation admin's session, and a display's credential. */
  readonly cookie: string;
  /** By the name that it has in addresses. */
  readonly ids: Readonly<
    Record<
      "tenantId" | "boardId" | "userId" | "credentialId" | "providerId" | "assetId" | "linkId" | "displayId",
      string
    >
  >;
  /** Of an open invitation for somebody new. */
  readonly token: string;
  /** Of Ben's link to choose a password. */
  readonly passwordToken: string;
}

/** Shown by a screen that waits for somebody to type it. */
export const PAIRING_CODE = "K7F2MX";

/** What a sealed secret is made from here: no answer ever holds it. */
export const SECRET = "the-secret-of-this-world-x7Qp";

export async function inputWorld(): Promise<InputWorld> {
  const { db } = await services();
  const { secret } = getConfig();
  const tenant = await addTenant(db, "Acme", secret);
  // Kept in step with nothing: as if a person had made them.
  await db.updateTable("tenants").set({ origin: null }).execute();
  await db.updateTable("credentials").set({ origin: null }).execute();
  const credential = await db.selectFrom("credentials").select("id").executeTakeFirstOrThrow();
  const ada = await addPerson(db, "Ada", "installation-admin");
  const ben = await addPerson(db, "Ben", { [tenant.id]: "viewer" });
  const provider = { id: "contoso", issuer: "https://login.example.com", clientId: "wallboard", clientSecret: SECRET };
  await addProvider(db, secret, provider);
  const queue = { tenant_id: tenant.id, queue_id: "q1", name: "Sales", hidden: 0, last_seen_at: 0 } as const;
  await db
    .insertInto("tenant_queues")
    .values({ ...queue, label: null, media: null, position: null })
    .execute();
  const token = newToken();
  await db
    .insertInto("invitations")
    .values({
      id: newId(),
      token_hash: hashToken(token),
      email: "new@example.com",
      tenant_id: tenant.id,
      role: "viewer",
      installation_admin: 0,
      board_ids: null,
      invited_by: ada.userId,
      created_at: Date.now(),
      expires_at: Date.now() + 3_600_000,
      used_at: null,
      withdrawn_at: null,
    })
    .execute();
  const link = { name: "Lobby", expiresAt: null, addresses: [] };
  const made = await createLink(db, ada, { id: tenant.north, tenantId: tenant.id }, link, traceOf(ada));
  if (!made.ok) throw new Error(made.error.code);
  const passwordToken = newToken();
  await db
    .insertInto("password_links")
    .values({
      user_id: ben.userId,
      token_hash: hashToken(passwordToken),
      created_at: Date.now(),
      expires_at: Date.now() + 3_600_000,
    })
    .execute();
  const display = await addDisplay(db, tenant.id, playing([]));
  await db
    .insertInto("display_pairings")
    .values({
      secret_hash: hashToken(newToken()),
      code: PAIRING_CODE,
      device: JSON.stringify(DEVICE),
      address: null,
      display_id: null,
      created_at: Date.now(),
      expires_at: Date.now() + 3_600_000,
    })
    .execute();
  const claims = await startSession(db, ada.userId, { address: null, method: "password" }, Date.now());
  const session = sessionCookie(await writeToken(secret, claims), false).split(";")[0] ?? "";
  const cookie = `${session}; ${display.cookie}`;
  const ids = {
    tenantId: tenant.id,
    boardId: tenant.north,
    userId: ben.userId,
    credentialId: credential.id,
    providerId: provider.id,
    assetId: "none",
    linkId: made.value.id,
    displayId: display.id,
  };
  return { db, cookie, ids, token, passwordToken };
}

/** All that a request could have written; what counts attempts and notes when a session was seen last is not what it asked for. */
export async function written({ db }: InputWorld): Promise<string> {
  const tables = [
    "users",
    "memberships",
    "membership_boards",
    "credentials",
    "tenants",
    "tenant_queues",
    "tenant_thresholds",
    "boards",
    "board_queues",
    "board_links",
    "displays",
    "display_provisionings",
    "display_pairings",
    "display_commands",
    "invitations",
    "password_links",
    "identity_providers",
    "identity_provider_groups",
    "second_factors",
    "recovery_codes",
    "audit_events",
  ] as const;
  const rows = [];
  for (const table of tables)
    rows.push((await db.selectFrom(table).selectAll().execute()).map((row) => JSON.stringify(row)).sort());
  return JSON.stringify(rows);
}
