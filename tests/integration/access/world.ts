import type { TenantRole } from "@/lib/domain/roles";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { sealingKey } from "@/lib/server/crypto/seal";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { addProvider } from "@/tests/support/add-provider";
import { addDisplay, playing } from "@/tests/support/displays";

/** Everybody who walks: nobody, each role in one tenant, and the installation admin. */
export const WALKERS = [
  { is: "signed out" },
  { is: "viewer", role: "viewer" },
  { is: "limited viewer", role: "viewer" },
  { is: "supervisor", role: "supervisor" },
  { is: "tenant-admin", role: "tenant-admin" },
  { is: "installation-admin" },
] as const satisfies readonly { is: string; role?: TenantRole }[];
export type Walker = (typeof WALKERS)[number];

/**
 * Whose tenant and which board an address names: the walkers' own with its default or its team board, or with the supervisor's private one; or
 * one of strangers.
 */
export const PLACES = ["own", "own team board", "supervisor's private board", "foreign"] as const;
export type Place = (typeof PLACES)[number];

export interface World {
  /** `Cookie` header of each walker's session. */
  readonly cookies: ReadonlyMap<Walker["is"], string>;
  /** Somebody of the own tenant. */
  readonly viewerId: string;
  /** An identity provider. */
  readonly providerId: string;
  /** Of a link to the own tenant's team board. */
  readonly linkToken: string;
  /** A display of the own tenant. */
  readonly displayId: string;
  readonly places: Readonly<Record<Place, { readonly tenantId: string; readonly boardId: string }>>;
}

/** Two tenants; the limited viewer sees the team board of the first and nothing else. */
export async function makeWorld(db: Db, secret: string): Promise<World> {
  const now = Date.now();
  const tenant = async (name: string): Promise<{ tenantId: string; boardId: string }> => {
    const connection = { name, region: "us", apiKey: name, apiSecret: "s", tenantName: null, pollMs: 5000 } as const;
    const tenantId = await upsertTenant(db, sealingKey(secret), `walk:${name}`, connection, now);
    const board = db.selectFrom("boards").select("id").where("tenant_id", "=", tenantId);
    return { tenantId, boardId: (await board.executeTakeFirstOrThrow()).id };
  };
  const own = await tenant("Acme");
  const foreign = await tenant("Strangers");
  const team = { tenantId: own.tenantId, boardId: "team-board" };
  const hidden = { tenantId: own.tenantId, boardId: "private-board" };
  const row = { tenant_id: own.tenantId, is_default: 0, revision: 1, created_at: now, updated_at: now } as const;
  await db
    .insertInto("boards")
    .values({ ...row, id: team.boardId, name: "Team", all_queues: 0 })
    .execute();
  const cookies = new Map<Walker["is"], string>();
  for (const walker of WALKERS)
    if (walker.is !== "signed out") cookies.set(walker.is, await signedIn(db, secret, walker, team, now));
  const idOf = async (email: string) =>
    (await db.selectFrom("users").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
  const owner = { visibility: "private", owner_id: await idOf("supervisor@example.com") } as const;
  await db
    .insertInto("boards")
    .values({ ...row, ...owner, id: hidden.boardId, name: "Private", all_queues: 1 })
    .execute();
  const viewerId = await idOf("viewer@example.com");
  const providerId = "contoso";
  await addProvider(db, secret, {
    id: providerId,
    issuer: "https://login.example.com",
    clientId: "c",
    clientSecret: "s",
  });
  const linkToken = newToken();
  await db
    .insertInto("board_links")
    .values({
      id: "link",
      tenant_id: team.tenantId,
      board_id: team.boardId,
      name: "Link",
      token_hash: hashToken(linkToken),
      token_tail: linkToken.slice(-4),
      addresses: "[]",
      expires_at: null,
      created_by: null,
      created_at: now,
      revoked_at: null,
      last_used_at: null,
      revision: 1,
    })
    .execute();
  const { id: displayId } = await addDisplay(db, team.tenantId, playing([team.boardId]));
  return {
    cookies,
    viewerId,
    providerId,
    linkToken,
    displayId,
    places: { own, "own team board": team, "supervisor's private board": hidden, foreign },
  };
}

async function signedIn(
  db: Db,
  secret: string,
  walker: Exclude<Walker, { is: "signed out" }>,
  team: { readonly tenantId: string; readonly boardId: string },
  now: number,
): Promise<string> {
  const email = `${walker.is.replace(" ", "-")}@example.com`;
  const installationAdmin = walker.is === "installation-admin";
  const userId = await createUser(db, { email, name: walker.is, passwordHash: null, installationAdmin }, now);
  if (!installationAdmin) {
    const isLimited = walker.is === "limited viewer";
    const membership = { user_id: userId, tenant_id: team.tenantId };
    await db
      .insertInto("memberships")
      .values({ ...membership, role: walker.role, all_boards: isLimited ? 0 : 1, created_at: now })
      .execute();
    if (isLimited)
      await db
        .insertInto("membership_boards")
        .values({ ...membership, board_id: team.boardId })
        .execute();
  }
  const claims = await startSession(db, userId, { address: null, method: "password" }, now);
  return sessionCookie(await writeToken(secret, claims), false).split(";")[0] ?? "";
}

/** An address of a route in a place. What it names besides the tenant and the board exists nowhere. */
export function addressIn(world: World, path: string, place: Place): string {
  const { tenantId, boardId } = world.places[place];
  const inTenant = path.includes("[tenantId]");
  return (
    path
      .replace("[tenantId]", tenantId)
      // Below a tenant's address the board is the service's business, not the guard's; a walk changes none.
      .replace("[boardId]", inTenant ? "no-such-board" : boardId)
      .replace(/\[[^\]]+\]/g, "nothing")
  );
}
