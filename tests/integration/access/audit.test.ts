import { expect, it } from "vitest";
import type { Caller } from "@/lib/server/access/caller";
import { createUser } from "@/lib/server/access/users";
import { exportAudit } from "@/lib/server/audit/csv";
import { listAudit } from "@/lib/server/audit/list";
import { type AuditEvent, recordAudit } from "@/lib/server/audit/record";
import { forgetOldEvents, keepRetention } from "@/lib/server/audit/retention";
import type { Db } from "@/lib/server/db/database";
import { getLogger } from "@/lib/server/log/log";
import { onBothEngines } from "@/tests/support/databases";

const DAY_MS = 24 * 3_600_000;
const nobody = { userId: "x", email: "x@example.com", name: "X", roles: new Map(), boardLimits: new Map() };
const installation: Caller = { ...nobody, installationAdmin: true };
const admin: Caller = { ...nobody, installationAdmin: false, roles: new Map([["acme", "tenant-admin"]]) };
const supervisor: Caller = { ...nobody, installationAdmin: false, roles: new Map([["acme", "supervisor"]]) };

async function record(db: Db, ...events: readonly AuditEvent[]): Promise<void> {
  for (const event of events) await recordAudit(db, event);
}

async function csvOf(db: Db, caller: Caller, query = {}): Promise<string> {
  return Buffer.from(await new Response(exportAudit(db, caller, query)).arrayBuffer()).toString();
}

onBothEngines("the audit trail, read", (databases) => {
  it("tells an installation admin everything, a tenant's admin what was done there, and others nothing", async () => {
    const db = await databases.fresh();
    await record(
      db,
      { action: "sign-in.failed", at: 1000, actor: { id: null, email: "eve@example.com" } },
      { action: "tenant.changed", at: 2000, tenantId: "acme" },
      { action: "tenant.changed", at: 3000, tenantId: "strangers" },
    );
    const seenBy = async (caller: Caller) =>
      (await listAudit(db, caller, {}, 10)).entries.map(({ action, tenant }) => [action, tenant?.id]);
    expect(await seenBy(installation)).toEqual([
      ["tenant.changed", "strangers"],
      ["tenant.changed", "acme"],
      ["sign-in.failed", undefined],
    ]);
    expect(await seenBy(admin)).toEqual([["tenant.changed", "acme"]]);
    expect(await seenBy(supervisor)).toEqual([]);
    expect((await listAudit(db, admin, { tenant: "strangers" }, 10)).entries).toEqual([]);
    expect((await csvOf(db, admin)).split("\r\n")).toHaveLength(3);
    expect(await csvOf(db, admin)).not.toContain("strangers");
  });

  it("filters by who, what, when, where and any text", async () => {
    const db = await databases.fresh();
    const id = await createUser(
      db,
      { email: "ada@example.com", name: "Ada Admin", passwordHash: null, installationAdmin: true },
      0,
    );
    const actor = { id, email: "ada@example.com" };
    const at = Date.parse("2026-11-23T15:00:00Z");
    await record(
      db,
      { action: "board.created", at: at - 1, actor, tenantId: "acme", after: { name: 'The "50%" ÜBERSICHT' } },
      { action: "board.changed", at, tenantId: "acme", address: "192.0.2.7" },
      { action: "board.deleted", at: at + DAY_MS, tenantId: "strangers" },
    );
    const found = async (query: Parameters<typeof listAudit>[2]) =>
      (await listAudit(db, installation, query, 10)).entries.map(({ action }) => action.slice("board.".length));
    expect(await found({})).toEqual(["deleted", "changed", "created"]);
    expect(await found({ actor: "ADA adm" })).toEqual(["created"]);
    expect(await found({ action: "board.changed" })).toEqual(["changed"]);
    expect(await found({ tenant: "strangers" })).toEqual(["deleted"]);
    expect(await found({ from: "2026-11-24", to: "2026-11-24", zone: "Asia/Tokyo" })).toEqual(["changed"]);
    expect(await found({ from: "2026-11-24" })).toEqual(["deleted"]);
    expect(await found({ text: '"50%"' })).toEqual(["created"]);
    expect(await found({ text: '50%" übersicht' })).toEqual(["created"]);
    expect(await found({ text: "5%0" })).toEqual([]);
    expect(await found({ text: "192.0.2." })).toEqual(["changed"]);
    expect(await found({ text: "' or 1=1 --" })).toEqual([]);
  });

  it("pages through events of the same moment without losing or repeating one, while others come", async () => {
    const db = await databases.fresh();
    for (let index = 0; index < 7; index += 1) await recordAudit(db, { action: "sign-out", at: 1000 });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listAudit(db, installation, { after }, 3);
      seen.push(...page.entries.map(({ id }) => id));
      after = page.next ?? undefined;
      await recordAudit(db, { action: "sign-out", at: 2000 });
    } while (after !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it("shows what changed, and no secret that slipped in", async () => {
    const db = await databases.fresh();
    // What the types of facts would not let through.
    const before: object = { name: "Main", apiKey: "k1", secretTail: "x7Qp" };
    const after: object = {
      name: "Main",
      apiKey: "k2",
      secretTail: "a1b2",
      apiSecret: "hunter2 in full",
      list: [{ secret: "hunter2" }],
    };
    await recordAudit(db, { action: "credential.changed", at: 1000, before, after });
    const [entry] = (await listAudit(db, installation, {}, 10)).entries;
    expect(entry?.changes).toEqual([
      { field: "apiKey", before: "k1", after: "k2" },
      { field: "secretTail", before: "x7Qp", after: "a1b2" },
      { field: "apiSecret", before: null, after: "[hidden]" },
      { field: "list", before: null, after: [{ secret: "[hidden]" }] },
    ]);
    expect(await csvOf(db, installation)).not.toContain("hunter2");
  });

  it("exports more than it holds at a time, and hostile names as text", async () => {
    const db = await databases.fresh();
    const row = { actor_id: null, actor: "=cmd|x@example.com", tenant_id: null, action: "sign-out" };
    const rest = { subject_kind: null, subject_id: null, address: null, before: null, after: null };
    const rows = Array.from({ length: 1203 }, (_, index) => ({ ...row, ...rest, id: `e${index}`, at: index }));
    for (let from = 0; from < rows.length; from += 100)
      await db
        .insertInto("audit_events")
        .values(rows.slice(from, from + 100))
        .execute();
    const lines = (await csvOf(db, installation)).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 1203);
    expect(lines[0]).toBe(
      "\uFEFFtime,action,actor,actor_name,tenant,tenant_id,subject_kind,subject,subject_id,address,before,after",
    );
    expect(lines[1]).toBe("1970-01-01T00:00:01.202Z,sign-out,'=cmd|x@example.com,,,,,,,,,");
  });

  it("keeps an event for 400 days, looking once a day", async () => {
    const db = await databases.fresh();
    const start = Date.now();
    await record(
      db,
      { action: "sign-out", at: start - 401 * DAY_MS },
      { action: "sign-in.failed", at: start - 399.5 * DAY_MS },
      { action: "set-up.completed", at: start - 1000 },
    );
    const left = async () =>
      (await db.selectFrom("audit_events").select("action").orderBy("at").execute()).map(({ action }) => action);
    let now = start;
    let tomorrow: { readonly ms: number; readonly run: () => void } | null = null;
    const clock = {
      now: () => now,
      after: (ms: number, run: () => void) => {
        tomorrow = { ms, run };
        return () => {
          tomorrow = null;
        };
      },
    };
    const due = (): { readonly ms: number; readonly run: () => void } | null => tomorrow;
    const stop = keepRetention(db, clock, getLogger("test"));
    await expect.poll(left).toEqual(["sign-in.failed", "set-up.completed"]);
    expect(due()?.ms).toBe(DAY_MS);
    now += DAY_MS;
    due()?.run();
    await expect.poll(left).toEqual(["set-up.completed"]);
    await stop();
    expect(due()).toBeNull();
  });

  it("lets one process at a time forget", async () => {
    const db = await databases.fresh();
    for (let index = 0; index < 5; index += 1)
      await recordAudit(db, { action: "sign-out", at: Date.now() - 500 * DAY_MS });
    const counts = await Promise.all([forgetOldEvents(db, Date.now()), forgetOldEvents(db, Date.now())]);
    expect(counts[0] + counts[1]).toBe(5);
  });
});
