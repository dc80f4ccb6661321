import "server-only";
import { sql } from "kysely";
import type { MembershipRow, PersonRow } from "@/lib/contracts/admin/people";
import { anyAccent } from "@/lib/domain/like-letters";
import type { Caller } from "@/lib/server/access/caller";
import { tenantsWhere } from "@/lib/server/access/permissions";
import { contains } from "@/lib/server/db/contains";
import type { Db } from "@/lib/server/db/database";
import { withSecondFactor } from "@/lib/server/second-factor/stored";

/** How many people a page of the list holds. */
export const PEOPLE_PER_PAGE = 50;

interface PeoplePage {
  readonly people: readonly PersonRow[];
  /** Of all pages. */
  readonly total: number;
}

/** The people the caller may see, by name, a page of them (from 1); `search` is part of a name or an e-mail address. */
export async function listPeople(
  db: Db,
  caller: Caller,
  { search = "", page = 1 }: { readonly search?: string; readonly page?: number } = {},
): Promise<PeoplePage> {
  const visible = visiblePeople(db, caller);
  if (visible === null) return { people: [], total: 0 };
  const text = search.trim().slice(0, 100);
  const found =
    text === ""
      ? visible
      : visible.where(contains(db, [sql.ref("users.name"), sql.ref("users.email")], text, anyAccent));
  const { total } = await found.select((eb) => eb.fn.countAll().as("total")).executeTakeFirstOrThrow();
  const rows = await found
    .selectAll("users")
    .orderBy("users.name")
    .orderBy("users.id")
    .limit(PEOPLE_PER_PAGE)
    .offset((Math.max(1, Math.floor(page)) - 1) * PEOPLE_PER_PAGE)
    .execute();
  return { people: await toPeople(db, caller, rows), total: Number(total) };
}

/** One of them; null when there is none or they are not the caller's to see. */
export async function findPerson(db: Db, caller: Caller, userId: string): Promise<PersonRow | null> {
  const rows = await visiblePeople(db, caller)?.selectAll("users").where("users.id", "=", userId).execute();
  const [person] = await toPeople(db, caller, rows ?? []);
  return person ?? null;
}

/** Null when the caller may see nobody. */
function visiblePeople(db: Db, caller: Caller) {
  const tenants = tenantsWhere(caller, "people.view");
  const all = db.selectFrom("users");
  if (tenants === "all") return all;
  if (tenants.length === 0) return null;
  return all.where("users.id", "in", (eb) =>
    eb.selectFrom("memberships").select("memberships.user_id").where("memberships.tenant_id", "in", tenants),
  );
}

interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly revision: number;
  readonly disabled_at: number | null;
  readonly installation_admin: 0 | 1;
  readonly last_sign_in_at: number | null;
  readonly password_hash: string | null;
}

async function toPeople(db: Db, caller: Caller, rows: readonly UserRow[]): Promise<PersonRow[]> {
  const ids = rows.map((row) => row.id);
  const [memberships, withFactor] = [await membershipsOf(db, caller, ids), await withSecondFactor(db, ids)];
  const admins = caller.installationAdmin ? await adminProviders(db, ids) : new Map<string, string>();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    revision: row.revision,
    disabled: row.disabled_at !== null,
    installationAdmin: caller.installationAdmin ? row.installation_admin === 1 : null,
    adminGivenBy: admins.get(row.id) ?? null,
    secondFactor: withFactor.has(row.id) ? "on" : row.password_hash === null ? "none" : "off",
    hasPassword: row.password_hash !== null,
    lastSignInAt: row.last_sign_in_at,
    memberships: memberships.get(row.id) ?? [],
  }));
}

/** By person, the name of the identity provider whose groups made them an installation admin. */
async function adminProviders(db: Db, userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("users")
    .innerJoin("identity_providers", "identity_providers.id", "users.admin_provider_id")
    .select(["users.id", "identity_providers.name"])
    .where("users.id", "in", userIds)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What these people are in the tenants whose people the caller may see, by person. */
async function membershipsOf(
  db: Db,
  caller: Caller,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MembershipRow[]>> {
  const tenants = tenantsWhere(caller, "people.view");
  if (userIds.length === 0 || tenants.length === 0) return new Map();
  const query = db
    .selectFrom("memberships")
    .innerJoin("tenants", "tenants.id", "memberships.tenant_id")
    .leftJoin("identity_providers", "identity_providers.id", "memberships.provider_id")
    .select(["memberships.user_id", "tenants.id", "tenants.name", "memberships.role", "memberships.all_boards"])
    .select("identity_providers.name as given_by")
    .where("memberships.user_id", "in", userIds)
    .orderBy("tenants.name");
  const rows = await (tenants === "all" ? query : query.where("tenants.id", "in", tenants)).execute();
  const limits = await db
    .selectFrom("membership_boards")
    .select(["user_id", "tenant_id", "board_id"])
    .where("user_id", "in", userIds)
    .execute();
  const byPerson = new Map<string, MembershipRow[]>();
  for (const row of rows) {
    const boards = limits.filter((limit) => limit.user_id === row.user_id && limit.tenant_id === row.id);
    const boardIds = row.all_boards === 1 ? null : boards.map((limit) => limit.board_id);
    const membership = { tenantId: row.id, tenantName: row.name, role: row.role, boardIds, givenBy: row.given_by };
    byPerson.set(row.user_id, [...(byPerson.get(row.user_id) ?? []), membership]);
  }
  return byPerson;
}
