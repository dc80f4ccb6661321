import { describe, expect, it } from "vitest";
import {
  completeSetUp,
  createSetUpToken,
  ensureFirstAdmin,
  isSetUpOpen,
  SET_UP_MS,
  setUpInput,
} from "@/lib/server/access/set-up";
import { onBothEngines } from "@/tests/support/databases";

const ADMIN = { name: "Ada", email: "ada@example.com", password: "correct horse battery" };
const INVALID = { ok: false, error: "link-invalid" };

onBothEngines("setting up", (databases) => {
  it("makes the first admin by the link, once, even when it is used twice at once", async () => {
    const db = await databases.fresh();
    const token = (await createSetUpToken(db, 0)) ?? "";
    expect(await isSetUpOpen(db, token, 0)).toBe(true);
    const both = await Promise.all([1, 2].map(() => completeSetUp(db, { ...ADMIN, token }, "192.0.2.1", 10)));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.selectFrom("users").select(["email", "installation_admin"]).execute()).toEqual([
      { email: ADMIN.email, installation_admin: 1 },
    ]);
    expect(await isSetUpOpen(db, token, 10)).toBe(false);
    expect(await createSetUpToken(db, 10)).toBeNull();
    expect(await completeSetUp(db, { ...ADMIN, token }, null, 10)).toEqual(INVALID);
  });

  it("refuses a guessed, an expired and a replaced link, and keeps only a hash of it", async () => {
    const db = await databases.fresh();
    const first = (await createSetUpToken(db, 0)) ?? "";
    expect(await completeSetUp(db, { ...ADMIN, token: "guessed" }, null, 0)).toEqual(INVALID);
    expect(await completeSetUp(db, { ...ADMIN, token: first }, null, SET_UP_MS)).toEqual(INVALID);
    const second = (await createSetUpToken(db, 0)) ?? "";
    expect(await completeSetUp(db, { ...ADMIN, token: first }, null, 0)).toEqual(INVALID);
    expect(JSON.stringify(await db.selectFrom("set_up_tokens").selectAll().execute())).not.toContain(second);
    expect(await db.selectFrom("users").selectAll().execute()).toEqual([]);
    expect(await completeSetUp(db, { ...ADMIN, token: second }, null, 0)).toMatchObject({ ok: true });
  });

  it("makes the first admin by environment only while nobody has an account", async () => {
    const db = await databases.fresh();
    const token = (await createSetUpToken(db, 0)) ?? "";
    expect(await ensureFirstAdmin(db, ADMIN, 0)).toBe(true);
    expect(await isSetUpOpen(db, token, 0)).toBe(false);
    expect(await ensureFirstAdmin(db, { ...ADMIN, email: "eve@example.com" }, 0)).toBe(false);
    expect(await db.selectFrom("users").select("email").execute()).toEqual([{ email: ADMIN.email }]);
    expect(JSON.stringify(await db.selectFrom("audit_events").selectAll().execute())).not.toContain(ADMIN.password);
  });
});

describe("the set-up form's rules", () => {
  const sent = { ...ADMIN, token: "t" };

  it.each([
    ["name", { name: " " }, "must not be empty"],
    ["name", { name: "A\u0000da" }, "must not contain control characters"],
    ["email", { email: "ada" }, "must be an e-mail address"],
    ["password", { password: "short" }, "must have at least 12 characters"],
    ["password", { password: ADMIN.email }, "must not be the e-mail address or the name"],
    ["token", { token: "" }, "is missing"],
  ])("name the field %s and the rule", (field, over, rule) => {
    const parsed = setUpInput.safeParse({ ...sent, ...over });
    expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, rule]]);
  });

  it("let good input through, normalised", () => {
    expect(setUpInput.parse({ ...sent, email: " Ada@Example.com", name: " Ada " })).toEqual(sent);
  });
});
