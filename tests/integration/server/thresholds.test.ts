import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { type FigureRule, thresholdsInput } from "@/lib/contracts/admin/thresholds";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { SUBJECTS, thresholdKey } from "@/lib/domain/threshold/subject";
import type { Trace } from "@/lib/server/audit/record";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { readRevisions } from "@/lib/server/tenants/read-revisions";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { readThresholds, tenantRules } from "@/lib/server/thresholds/read-thresholds";
import { saveThresholds } from "@/lib/server/thresholds/save-thresholds";
import { onBothEngines } from "@/tests/support/databases";
import { anyRule } from "@/tests/support/threshold-rules";

const SEALING = sealingKey("0123456789abcdef0123456789abcdef");
const TRACE: Trace = { at: 1000, actor: { id: "u1", email: "ada@example.com" }, address: "127.0.0.1" };
const WAITING = "interactionsWaitInQueue.rt";
const BREAK = "state:break";

function rule(value: number): ThresholdRule {
  return {
    direction: "above",
    near: null,
    breach: { by: "number", value },
    forMs: 10_000,
    recover: 0.1,
    hours: { days: [{ day: 1, from: "08:00", to: "18:00" }], zone: "tenant" },
    top: true,
  };
}

async function tenantOf(db: Db, origin: string): Promise<string> {
  const tenant = { name: origin, region: "us", apiKey: "k", apiSecret: "s", tenantName: null, pollMs: 5000 } as const;
  return upsertTenant(db, SEALING, origin, tenant, 0);
}

const live = () => ({ rulesChanged: vi.fn(async () => undefined) });

const events = async (db: Db) =>
  (
    await db
      .selectFrom("audit_events")
      .select(["before", "after"])
      .where("action", "=", "thresholds.changed")
      .orderBy("at")
      .execute()
  ).map(({ before, after }) => [JSON.parse(before ?? "null"), JSON.parse(after ?? "null")]);

onBothEngines("the limits of a tenant", ({ fresh }) => {
  it("are none at first, kept as they were said, and told to the trail by what changed", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    expect(await readThresholds(db, tenantId)).toEqual({ revision: 1, tenantName: "a", timeZone: null, rules: [] });
    const hub = live();
    const save = (revision: number, ...rules: FigureRule[]) =>
      saveThresholds(db, { live: hub }, tenantId, { revision, rules }, { ...TRACE, at: 1000 + revision });
    // In the order of pages, whatever the order in which they came.
    const both = [
      { figure: WAITING, rule: rule(5) },
      { figure: BREAK, rule: rule(900_000) },
    ];
    expect(await save(1, ...both.toReversed())).toMatchObject({ ok: true, value: { revision: 2, rules: both } });
    expect((await readThresholds(db, tenantId))?.rules).toEqual(both);
    expect(await save(2, ...both)).toMatchObject({ ok: true, value: { revision: 2 } });
    const third = [{ figure: WAITING, rule: rule(7) }];
    expect(await save(2, ...third)).toMatchObject({ ok: true, value: { revision: 3, rules: third } });
    expect(await tenantRules(db, tenantId)).toEqual({ [WAITING]: rule(7) });
    expect(await save(3)).toMatchObject({ ok: true, value: { revision: 4, rules: [] } });
    expect(hub.rulesChanged.mock.calls).toEqual(Array(4).fill([tenantId]));
    expect(await save(1)).toMatchObject({ ok: false, error: { code: "thresholds-changed" } });
    expect(hub.rulesChanged).toHaveBeenCalledTimes(4);
    expect(await events(db)).toEqual([
      [{ limits: [] }, { limits: both.toReversed() }],
      [{ limits: both }, { limits: third }],
      [{ limits: third }, { limits: [] }],
    ]);
  });

  it("keep one for every figure", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    const rules = SUBJECTS.map((subject) => ({ figure: thresholdKey(subject), rule: rule(50) }));
    const input = thresholdsInput.parse({ revision: 1, rules });
    expect(await saveThresholds(db, { live: live() }, tenantId, input, TRACE)).toMatchObject({
      ok: true,
      value: { revision: 2, rules },
    });
  });

  it("tell the second of two who save from the same state, and lose neither's in silence", async () => {
    const db = await fresh();
    const [tenantId, other] = [await tenantOf(db, "a"), await tenantOf(db, "b")];
    const save = (value: number) =>
      saveThresholds(
        db,
        { live: live() },
        tenantId,
        { revision: 1, rules: [{ figure: WAITING, rule: rule(value) }] },
        TRACE,
      );
    const results = await Promise.all([save(1), save(2)]);
    expect(results.map((result) => (result.ok ? "ok" : result.error.code)).toSorted()).toEqual([
      "ok",
      "thresholds-changed",
    ]);
    expect(await events(db)).toHaveLength(1);
    expect(await readThresholds(db, other)).toMatchObject({ revision: 1, rules: [] });
    expect(await saveThresholds(db, { live: live() }, "nowhere", { revision: 1, rules: [] }, TRACE)).toMatchObject({
      error: { code: "tenant-not-found" },
    });
    expect(await readThresholds(db, "nowhere")).toBeNull();
  });

  it("go with the tenant, and are seen by other processes", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    const look = async () => (await readRevisions(db, [tenantId])).get(tenantId);
    const before = await look();
    await saveThresholds(
      db,
      { live: live() },
      tenantId,
      { revision: 1, rules: [{ figure: WAITING, rule: rule(1) }] },
      TRACE,
    );
    expect(await look()).not.toBe(before);
    await db.deleteFrom("boards").where("tenant_id", "=", tenantId).execute();
    await db.deleteFrom("tenants").where("id", "=", tenantId).execute();
    expect(await db.selectFrom("tenant_thresholds").selectAll().execute()).toEqual([]);
  });

  it("leave out what this release cannot read, and let it be set anew", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    const later = { tenant_id: tenantId, figure: WAITING, rule: '{"direction":"sideways"}' };
    const unknown = { tenant_id: tenantId, figure: "moon.phase", rule: JSON.stringify(rule(1)) };
    await db.insertInto("tenant_thresholds").values([later, unknown]).execute();
    expect((await readThresholds(db, tenantId))?.rules).toEqual([]);
    const rules = [{ figure: WAITING, rule: rule(3) }];
    expect(await saveThresholds(db, { live: live() }, tenantId, { revision: 1, rules }, TRACE)).toMatchObject({
      value: { rules },
    });
  });
});

it("what is sent is read by the contract, whatever it is", () => {
  const figure = fc.oneof(fc.constantFrom(...SUBJECTS.map(thresholdKey)), fc.constantFrom("calc:x", "__proto__", ""));
  fc.assert(
    fc.property(fc.array(fc.record({ figure, rule: fc.oneof(anyRule, fc.jsonValue()) })), (rules) => {
      const read = thresholdsInput.safeParse({ revision: 1, rules });
      if (!read.success) return read.error.issues.every(({ path }) => path[0] === "rules");
      // What was taken is taken again, to the letter.
      expect(thresholdsInput.parse(JSON.parse(JSON.stringify(read.data)))).toEqual(read.data);
      return read.data.rules.every((entry) => !entry.figure.startsWith("calc:"));
    }),
    { numRuns: 500 },
  );
});
