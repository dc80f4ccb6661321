import "server-only";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { type FigureRule, figureRule, type ThresholdTable } from "@/lib/contracts/admin/thresholds";
import { err, ok } from "@/lib/domain/result";
import { foldName, isSameName } from "@/lib/domain/same-name";
import { readThresholds } from "@/lib/server/thresholds/read-thresholds";
import { saveThresholdsWithin } from "@/lib/server/thresholds/save-thresholds";
import { byText, changed, created, removed } from "../differences";
import type { FileProblem } from "../file-problem";
import { limitFacts } from "../limit-facts";
import { noSuchTenant, tenantFinder } from "../references";
import { defineSection, type Step } from "../section";
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
  steps: async (work, entries) => {
    const findTenant = await tenantFinder(work);
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    for (const { said, path } of entries) {
      const tenant = findTenant(said.tenant);
      const table = tenant === undefined ? null : await readThresholds(work.trx, tenant.id);
      if (tenant === undefined || table === null) {
        problems.push(noSuchTenant([...path, "tenant"]));
        continue;
      }
      const differences = said.limits.flatMap((one) => differenceOf(table, one) ?? []);
      if (differences.length === 0) continue;
      const named = new Set(said.limits.map(({ figure }) => figure));
      const rules = [...table.rules.filter(({ figure }) => !named.has(figure)), ...said.limits];
      steps.push({ differences, path: [...path, "limits"], carryOut: () => save(work, tenant.id, table, rules) });
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) => {
    const steps: Step[] = [];
    for (const tenant of await work.trx.selectFrom("tenants").select(["id", "name"]).execute()) {
      const table = await readThresholds(work.trx, tenant.id);
      const said = entries.find((one) => isSameName(one.said.tenant, tenant.name))?.said.limits ?? [];
      const named = new Set(said.map(({ figure }) => figure));
      const left = table?.rules.filter(({ figure }) => !named.has(figure)) ?? [];
      if (table === null || left.length === 0) continue;
      const differences = left.map(({ figure, rule }) => removed("limit", [tenant.name, figure], limitFacts(rule)));
      const kept = table.rules.filter(({ figure }) => named.has(figure));
      steps.push({ differences, path: ["limits"], carryOut: () => save(work, tenant.id, table, kept) });
    }
    return steps;
  },
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
