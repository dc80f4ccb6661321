import { expect, it } from "vitest";
import type { TenantRole } from "@/lib/domain/roles";
import { acceptInvitation } from "@/lib/server/people/accept-invitation";
import { lookAtInvitation } from "@/lib/server/people/invitation-standing";
import {
  INVITATION_MS,
  inviteInstallationAdmin,
  inviteMember,
  listInvitations,
  withdrawInvitation,
} from "@/lib/server/people/invitations";
import { onBothEngines } from "@/tests/support/databases";
import {
  actions,
  addPerson,
  addTenant,
  asCaller,
  PASSWORD,
  peopleDeps,
  tokenIn,
  traceOf,
} from "@/tests/support/people";

const GUEST = "grace@example.com";
const NEWCOMER = { name: "Grace", password: "seven quiet umbrellas" };
const FROM = { address: "192.0.2.7", at: 2000 };

onBothEngines("invitations", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const [acme, globex] = [await addTenant(db, "Acme"), await addTenant(db, "Globex")];
    const tina = await addPerson(db, "Tina", { [acme.id]: "tenant-admin" });
    const deps = peopleDeps(db);
    const invite = async (over: { email?: string; role?: TenantRole; boardIds?: string[] } = {}) => {
      const input = { email: GUEST, role: "viewer", boardIds: null, ...over } as const;
      const made = await inviteMember(deps, tina, acme.id, input, traceOf(tina));
      return made.ok ? tokenIn(made.value.path) : JSON.stringify(made.error);
    };
    const accept = (token: string, over: object = {}) => acceptInvitation(deps, { token, ...NEWCOMER, ...over }, FROM);
    return { db, deps, acme, globex, tina, invite, accept };
  }

  it("make an account that sees only its boards, once, and keep only a hash of the token", async () => {
    const { db, acme, invite, accept } = await scene();
    const token = await invite({ boardIds: [acme.north] });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.selectFrom("invitations").selectAll().execute())).not.toContain(token);
    const done = await accept(token);
    if (!done.ok) throw new Error(done.error.message);
    const grace = await asCaller(db, done.value.userId);
    expect([grace.email, grace.name, [...grace.roles]]).toEqual([GUEST, "Grace", [[acme.id, "viewer"]]]);
    expect([...(grace.boardLimits.get(acme.id) ?? [])]).toEqual([acme.north]);
    expect(await accept(token)).toMatchObject({ error: { kind: "conflict", code: "invitation-used" } });
    const trail = await db.selectFrom("audit_events").selectAll().where("action", "=", "invitation.accepted").execute();
    expect(trail).toMatchObject([{ actor: GUEST, tenant_id: acme.id, address: FROM.address }]);
    expect(await actions(db)).toContain("invitation.created");
    expect(JSON.stringify(await db.selectFrom("audit_events").selectAll().execute())).not.toContain(token);
  });

  it("let one of two at once win, by one link and by two", async () => {
    const { db, invite, accept } = await scene();
    const token = await invite();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map((result) => (result.ok ? "in" : result.error.code)).sort()).toEqual(["in", "invitation-used"]);
    expect((await db.selectFrom("users").selectAll().where("email", "=", GUEST).execute()).length).toBe(1);
  });

  it("ask somebody who has an account for its password, and slow guessing down", async () => {
    const { db, deps, acme, globex, invite, accept } = await scene();
    const olaf = await addPerson(db, "Olaf", { [globex.id]: "supervisor" });
    const token = await invite({ email: olaf.email, role: "supervisor" });
    expect(await lookAtInvitation(deps, token, null, 2000)).toMatchObject({ standing: "open", hasAccount: true });
    for (let count = 0; count < 5; count++)
      expect(await accept(token)).toMatchObject({ error: { rules: { password: { rule: "password-wrong" } } } });
    expect(await accept(token, { password: PASSWORD })).toMatchObject({ error: { kind: "limited" } });
    expect((await asCaller(db, olaf.userId)).roles.get(acme.id)).toBeUndefined();
    const later = { ...FROM, at: FROM.at + 1000 };
    const done = await acceptInvitation(deps, { token, name: null, password: PASSWORD }, later);
    expect(done).toEqual({ ok: true, value: { userId: olaf.userId } });
    const roles = (await asCaller(db, olaf.userId)).roles;
    expect([roles.get(acme.id), roles.get(globex.id)]).toEqual(["supervisor", "supervisor"]);
    expect(await actions(db)).toContain("sign-in.failed");
  });

  it("say so when they have run out, were withdrawn, replaced, or never existed", async () => {
    const { deps, db, acme, tina, invite, accept } = await scene();
    const replaced = await invite();
    const token = await invite();
    expect(await accept(replaced)).toMatchObject({ error: { code: "invitation-withdrawn" } });
    const late = { ...FROM, at: 1000 + INVITATION_MS };
    const expired = await acceptInvitation(deps, { token, ...NEWCOMER }, late);
    expect(expired).toMatchObject({ error: { code: "invitation-expired" } });
    const [open] = await listInvitations(db, tina, 2000);
    const which = { tenantId: acme.id, invitationId: open?.id ?? "" };
    expect(await withdrawInvitation(deps, { ...which, tenantId: null }, traceOf(tina))).toMatchObject({ ok: false });
    expect(await withdrawInvitation(deps, which, traceOf(tina))).toMatchObject({ ok: true });
    expect(await withdrawInvitation(deps, which, traceOf(tina))).toMatchObject({ error: { kind: "not-found" } });
    expect(await accept(token)).toMatchObject({ error: { code: "invitation-withdrawn" } });
    expect(await lookAtInvitation(deps, token, null, 2000)).toEqual({ standing: "withdrawn" });
    expect(await accept("guessed")).toMatchObject({ error: { kind: "not-found", code: "invitation-unknown" } });
    expect((await db.selectFrom("users").selectAll().where("email", "=", GUEST).execute()).length).toBe(0);
  });

  it("slow down whoever tries many tokens from one address", async () => {
    const { invite, accept } = await scene();
    for (let count = 0; count < 20; count++) await accept(`guessed-${count}`);
    expect(await accept("guessed-more")).toMatchObject({ error: { kind: "limited", code: "too-many-attempts" } });
    expect(await accept(await invite())).toMatchObject({ error: { kind: "limited" } });
  });

  it("end with the right of whoever gave them", async () => {
    const { db, tina, invite, accept } = await scene();
    const token = await invite();
    await db.updateTable("memberships").set({ role: "supervisor" }).where("user_id", "=", tina.userId).execute();
    expect(await accept(token)).toMatchObject({ error: { code: "invitation-withdrawn" } });
    await db.updateTable("memberships").set({ role: "tenant-admin" }).where("user_id", "=", tina.userId).execute();
    await db.updateTable("users").set({ disabled_at: 1 }).where("id", "=", tina.userId).execute();
    expect(await accept(token)).toMatchObject({ error: { code: "invitation-withdrawn" } });
  });

  it("never give more than the inviter has, nor boards of another tenant, nor what somebody has already", async () => {
    const { db, deps, acme, globex, tina, invite } = await scene();
    const sam = await addPerson(db, "Sam", { [acme.id]: "supervisor" });
    const input = { email: GUEST, role: "tenant-admin", boardIds: null } as const;
    const refused = { error: { kind: "not-allowed", code: "beyond-own-role" } };
    expect(await inviteMember(deps, sam, acme.id, input, traceOf(sam))).toMatchObject(refused);
    expect(await inviteMember(deps, tina, globex.id, input, traceOf(tina))).toMatchObject(refused);
    expect(await invite({ boardIds: [globex.north] })).toContain("unknown-board");
    expect(await invite({ role: "supervisor", boardIds: [acme.north] })).toContain("boards-for-viewers");
    expect(await invite({ email: sam.email })).toContain("already-member");
    expect(await db.selectFrom("invitations").selectAll().execute()).toEqual([]);
  });

  it("make installation admins, and are listed to whom they concern alone", async () => {
    const { db, deps, tina, invite, accept } = await scene();
    const ada = await addPerson(db, "Ada", "installation-admin");
    await invite();
    const made = await inviteInstallationAdmin(deps, "root@example.com", traceOf(ada));
    expect((await listInvitations(db, tina, 2000)).map((row) => row.email)).toEqual([GUEST]);
    expect((await listInvitations(db, ada, 2000)).length).toBe(2);
    expect(await inviteInstallationAdmin(deps, ada.email, traceOf(ada))).toMatchObject({
      error: { code: "already-admin" },
    });
    const done = await accept(made.ok ? tokenIn(made.value.path) : "");
    if (!done.ok) throw new Error(done.error.message);
    expect((await asCaller(db, done.value.userId)).installationAdmin).toBe(true);
  });

  it("refuse a newcomer's weak password without using the link up", async () => {
    const { invite, accept } = await scene();
    const token = await invite();
    for (let count = 0; count < 8; count++) {
      const refused = await accept(token, { password: "password1234!" });
      expect(refused).toMatchObject({ error: { rules: { password: { rule: "password-common" } } } });
    }
    expect(await accept(token, { name: null })).toMatchObject({ error: { fields: { name: "must not be empty" } } });
    expect(await accept(token)).toMatchObject({ ok: true });
  });
});
