import fc from "fast-check";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type FigureRule, figureRule } from "@/lib/contracts/admin/thresholds";
import { SUBJECTS, thresholdKey } from "@/lib/domain/threshold/subject";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import { tenantRules } from "@/lib/server/thresholds/read-thresholds";
import { onBothEngines } from "@/tests/support/databases";
import { anyRule } from "@/tests/support/threshold-rules";
import { addAccount, everything, must, world } from "./world";

const BASE = `
version: 1
credentials: [{ name: Key }]
tenants:
  - { name: Acme, region: eu, credential: Key }
  - { name: Zen, region: us, credential: Key }
`;
const rule = (more: string) => `{ direction: above, forMs: 0, recover: 0, hours: null, top: true, ${more} }`;
const LIMITS = `
limits:
  - tenant: acme
    limits:
      - { figure: interactionsLongestWaitInQueue.rt, rule: ${rule("near: { by: sla, share: 0.8, plus: -500 }, breach: { by: number, value: 60000 }")} }
      - figure: state:break
        rule: ${rule("near: null, breach: { by: number, value: 900000 }").replace("hours: null", "hours: { days: [{ day: 1, from: 08:00, to: 17:00 }], zone: tenant }")}
`;
const only = (lines: string) => `version: 1\nlimits:\n${lines}\n`;

onBothEngines("limits in a file", (databases) => {
  const start = async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    return { db, ...world(db) };
  };
  const withLimits = async () => {
    const all = await start();
    must(await all.apply(`${BASE}${LIMITS}`));
    return {
      ...all,
      acme: await all.db.selectFrom("tenants").select("id").where("name", "=", "Acme").executeTakeFirstOrThrow(),
    };
  };

  it("are set as by hand, judged by at once, and written as they were read", async () => {
    const { db, diff, apply, told } = await start();
    const shown = must(await diff(`${BASE}${LIMITS}`));
    expect(shown.differences.filter(({ thing }) => thing === "limit")).toEqual([
      {
        kind: "created",
        thing: "limit",
        path: ["Acme", "interactionsLongestWaitInQueue.rt"],
        fields: [
          { field: "direction", before: null, after: "above" },
          { field: "near", before: null, after: "sla × 0.8 - 500" },
          { field: "breach", before: null, after: "60000" },
          { field: "forMs", before: null, after: 0 },
          { field: "recover", before: null, after: 0 },
          { field: "top", before: null, after: true },
        ],
      },
      {
        kind: "created",
        thing: "limit",
        path: ["Acme", "state:break"],
        fields: [
          { field: "direction", before: null, after: "above" },
          { field: "breach", before: null, after: "900000" },
          { field: "forMs", before: null, after: 0 },
          { field: "recover", before: null, after: 0 },
          { field: "hours", before: null, after: ["1 08:00-17:00", "tenant"] },
          { field: "top", before: null, after: true },
        ],
      },
    ]);
    must(await apply(`${BASE}${LIMITS}`, { fingerprint: shown.fingerprint }));
    const { id } = await db.selectFrom("tenants").select("id").where("name", "=", "Acme").executeTakeFirstOrThrow();
    expect(told).toContain(`limits ${id}`);
    expect(Object.keys(await tenantRules(db, id))).toEqual(["interactionsLongestWaitInQueue.rt", "state:break"]);
    const trail = db
      .selectFrom("audit_events")
      .select(["actor", "tenant_id"])
      .where("action", "=", "thresholds.changed");
    expect(await trail.execute()).toEqual([{ actor: "shell", tenant_id: id }]);
    const text = await writeConfigurationFile(db);
    expect(text).toContain(
      "limits:\n  - tenant: Acme\n    limits:\n      - figure: interactionsLongestWaitInQueue.rt\n        rule:\n",
    );
    expect(must(await diff(text, { prune: true })).differences).toEqual([]);
  });

  it("that a file does not name stay, and go with pruning alone", async () => {
    const { db, acme, apply } = await withLimits();
    const raised = only(
      `  - { tenant: Acme, limits: [{ figure: interactionsLongestWaitInQueue.rt, rule: ${rule("near: null, breach: { by: number, value: 90000 }")} }] }`,
    );
    const kinds = ({ differences }: { differences: readonly { kind: string; path: readonly string[] }[] }) =>
      differences.map(({ kind, path }) => `${kind} ${path.join("/")}`);
    expect(kinds(must(await apply(raised)))).toEqual(["changed Acme/interactionsLongestWaitInQueue.rt"]);
    expect(Object.keys(await tenantRules(db, acme.id))).toHaveLength(2);
    expect(kinds(must(await apply(raised, { prune: true })))).toEqual(["removed Acme/state:break"]);
    expect(await tenantRules(db, acme.id)).toMatchObject({
      "interactionsLongestWaitInQueue.rt": { breach: { value: 90000 } },
    });
    expect(kinds(must(await apply("version: 1\nlimits: []", { prune: true })))).toEqual([
      "removed Acme/interactionsLongestWaitInQueue.rt",
    ]);
    expect(await tenantRules(db, acme.id)).toEqual({});
  });

  it("say at which line what is wrong with them, and change nothing", async () => {
    const { db, diff } = await withLimits();
    const before = await everything(db);
    const good = rule("near: null, breach: { by: number, value: 1 }");
    const cases: readonly (readonly [entry: string, field: string, code: string])[] = [
      [`{ tenant: Nobody, limits: [] }`, "tenant", "unknown-name"],
      [`{ tenant: Acme, limits: [{ figure: nothing, rule: ${good} }] }`, "limits.0.figure", "unknown"],
      [`{ tenant: Acme, limits: [{ figure: calc:x, rule: ${good} }] }`, "limits.0.figure", "unknown"],
      [
        `{ tenant: Acme, limits: [{ figure: interactionsLongestWaitInQueue.rt, rule: ${rule("near: null, breach: { by: luck }")} }] }`,
        "limits.0.rule.breach.by",
        "kind",
      ],
      [
        `{ tenant: Acme, limits: [{ figure: interactionsLongestWaitInQueue.rt, rule: ${good.replace("top: true", "top: 1")} }] }`,
        "limits.0.rule.top",
        "invalid_type",
      ],
      [
        `{ tenant: Acme, limits: [{ figure: interactionsLongestWaitInQueue.rt, rule: ${good} }, { figure: interactionsLongestWaitInQueue.rt, rule: ${good} }] }`,
        "limits",
        "twice",
      ],
    ];
    for (const [entry, field, code] of cases) {
      const done = await diff(only(`  - ${entry}`));
      expect(done, entry).toMatchObject({ error: { rules: { [`limits.0.${field}`]: { rule: code } } } });
    }
    expect(await everything(db)).toEqual(before);
  });

  it("of any kind come out as they went in", async () => {
    const { db, apply, diff } = await withLimits();
    const figures = SUBJECTS.map(thresholdKey);
    const anyLimits = fc.uniqueArray(
      fc
        .record({ figure: fc.constantFrom(...figures), rule: anyRule })
        .filter((one) => figureRule.safeParse(one).success),
      { maxLength: 4, selector: ({ figure }) => figure },
    );
    const sorted = (rules: readonly FigureRule[]) => rules.toSorted((a, b) => (a.figure < b.figure ? -1 : 1));
    await fc.assert(
      fc.asyncProperty(anyLimits, async (rules) => {
        const file = { version: 1, limits: [{ tenant: "Acme", limits: rules }] };
        must(await apply(stringify(file, { version: "1.2", aliasDuplicateObjects: false }), { prune: true }));
        const text = await writeConfigurationFile(db);
        const read = parse(text, { version: "1.2" });
        expect(sorted(read.limits[0]?.limits ?? [])).toEqual(sorted(rules));
        expect(must(await diff(text, { prune: true })).differences).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
