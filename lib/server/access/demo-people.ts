import "server-only";
import type { Db } from "@/lib/server/db/database";
import { createUser } from "./users";

export type DemoRole = "admin" | "supervisor";

/** Who a newcomer to the demo may be. Without passwords: the demo's one-click sign-in is their only door. */
export const DEMO_PEOPLE: Readonly<Record<DemoRole, { readonly email: string; readonly name: string }>> = {
  admin: { email: "admin@demo.test", name: "Ada Admin" },
  supervisor: { email: "supervisor@demo.test", name: "Sam Supervisor" },
};

/** Makes the demo's people; the supervisor belongs to every given tenant. A second run changes nothing. */
export async function seedDemoPeople(
  db: Db,
  people: typeof DEMO_PEOPLE,
  tenantIds: readonly string[],
  now: number,
): Promise<void> {
  for (const role of ["admin", "supervisor"] as const) {
    const { email, name } = people[role];
    const userId =
      (await findDemoPerson(db, role)) ??
      (await createUser(db, { email, name, passwordHash: null, installationAdmin: role === "admin" }, now));
    if (role === "supervisor" && tenantIds.length > 0)
      await db
        .insertInto("memberships")
        .values(tenantIds.map((tenantId) => ({ user_id: userId, tenant_id: tenantId, role, created_at: now })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}

/** The demo person's id; null when not seeded. */
export async function findDemoPerson(db: Db, role: DemoRole): Promise<string | null> {
  const row = await db.selectFrom("users").select("id").where("email", "=", DEMO_PEOPLE[role].email).executeTakeFirst();
  return row?.id ?? null;
}
