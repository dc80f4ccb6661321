import "server-only";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { type FigureRule, figureRule, type ThresholdTable } from "@/lib/contracts/admin/thresholds";
import { ok } from "@/lib/domain/result";
import { foldName } from "@/lib/domain/same-name";
import { readThresholds } from "@/lib/server/thresholds/read-thresholds";
import { saveThresholdsWithin } from "@/lib/server/thresholds/save-thresholds";
import { byText, changed, created, removed } from "../differences";
import { limitFacts } from "../limit-facts";
import { stepsOfTenants, surplusOfTenants } from "../per-tenant";
import { defineSection } from "../section";
import type { Work } from "../work";

const entry = z.strictObject(
  {
    tenant: name,
    limits: z.array(figureRule, "must be a list").check(
      z.refine((rules) => new Set(rules.map(({ figure }) => figure)).size === rules.length, {
        error: "must name each figure once",
        params: { rule: "twice" },
      }),
    ),
  },
  "must be a tenant's limits",
);
type Said = z.infer<typeof entry>;

export const limits = defineSection<Said>({
  name: "limits",
  comment:
    "From when figures are near a limit and beyond it, by tenant and figure; what is not named here is judged by what is built in. Durations are milliseconds, shares 0 to 100.",
  tables: ["tenants", "tenant_thresholds"],
  list: z.array(entry, "must be a list"),
  keyOf: (said) => foldName(said.tenant),
  read: async (db) => {
    const tenants = await db.selectFrom("tenants").select(["id", "name"]).execute();
    const sections: object[] = [];
    for (const { id, name } of tenants.toSorted((a, b) => byText(foldName(a.name), foldName(b.name)))) {
      const table = await readThresholds(db, id);
      if (table !== null && table.rules.length > 0) sections.push({ tenant: name, limits: table.rules });
    }
    return sections;
  },
  steps: (work, entries) =>
    stepsOfTenants(work, entries, readThresholds, ({ tenant, table }, { said, path }) => {
      const differences = said.limits.flatMap((one) => differenceOf(table, one) ?? []);
      if (differences.length === 0) return ok(null);
      const named = new Set(said.limits.map(({ figure }) => figure));
      const rules = [...table.rules.filter(({ figure }) => !named.has(figure)), ...said.limits];
      return ok({ differences, path: [...path, "limits"], carryOut: () => save(work, tenant.id, table, rules) });
    }),
  surplus: (work, entries) =>
    surplusOfTenants(work, entries, readThresholds, ({ tenant, table }, said) => {
      const named = new Set(said?.limits.map(({ figure }) => figure));
      const left = table.rules.filter(({ figure }) => !named.has(figure));
      if (left.length === 0) return null;
      const differences = left.map(({ figure, rule }) => removed("limit", [tenant.name, figure], limitFacts(rule)));
      const kept = table.rules.filter(({ figure }) => named.has(figure));
      return { differences, path: ["limits"], carryOut: () => save(work, tenant.id, table, kept) };
    }),
});

function differenceOf({ tenantName, rules }: ThresholdTable, { figure, rule }: FigureRule) {
  const known = rules.find((one) => one.figure === figure);
  const place = [tenantName, figure];
  return known === undefined
    ? created("limit", place, limitFacts(rule))
    : changed("limit", place, limitFacts(known.rule), limitFacts(rule));
}

function save(
  { trx, trace, aftermath }: Work,
  tenantId: string,
  { revision }: ThresholdTable,
  rules: readonly FigureRule[],
) {
  aftermath.limits.add(tenantId);
  return saveThresholdsWithin(trx, tenantId, { revision, rules }, trace);
}
