import "server-only";
import type { FigureRule, ThresholdsInput, ThresholdTable } from "@/lib/contracts/admin/thresholds";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";
import { readThresholds } from "./read-thresholds";

/** Saves all limits of a tenant, or none: what is left out goes; open boards are judged by them at once. Answers the table as it is then. */
export async function saveThresholds(
  db: Db,
  deps: { readonly live: Pick<LiveHub, "rulesChanged"> },
  tenantId: string,
  input: ThresholdsInput,
  trace: Trace,
): Promise<Result<ThresholdTable, Refusal>> {
  const done = await db.transaction().execute((trx) => saveThresholdsWithin(trx, tenantId, input, trace));
  if (done.ok) await deps.live.rulesChanged(tenantId);
  return done;
}

/** The same inside a transaction, after which the hub is to be told. */
export async function saveThresholdsWithin(
  trx: Db,
  tenantId: string,
  input: ThresholdsInput,
  trace: Trace,
): Promise<Result<ThresholdTable, Refusal>> {
  const table = await readThresholds(trx, tenantId);
  if (table === null) return notFound("tenant");
  if (table.revision !== input.revision) return changedMeanwhile("thresholds");
  const [gone, come] = [without(table.rules, input.rules), without(input.rules, table.rules)];
  if (gone.length + come.length === 0) return ok(table);
  if (!(await claim(trx, tenantId, input.revision))) return changedMeanwhile("thresholds");
  await write(trx, tenantId, gone, come);
  await recordAudit(trx, {
    ...trace,
    action: "thresholds.changed",
    tenantId,
    subject: { kind: "tenant", id: tenantId },
    before: { limits: gone },
    after: { limits: come },
  });
  const saved = await readThresholds(trx, tenantId);
  return saved === null ? notFound("tenant") : ok(saved);
}

/** Those of the first that the others do not have just so. */
function without(rules: readonly FigureRule[], others: readonly FigureRule[]): readonly FigureRule[] {
  const same = new Set(others.map(asText));
  return rules.filter((rule) => !same.has(asText(rule)));
}

/** Both sides were read by one schema, which puts the keys in one order. */
function asText({ figure, rule }: FigureRule): string {
  return JSON.stringify([figure, rule]);
}

/** False when somebody else came first. */
async function claim(trx: Db, tenantId: string, revision: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("tenants")
    .set({ thresholds_revision: revision + 1 })
    .where("id", "=", tenantId)
    .where("thresholds_revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function write(
  trx: Db,
  tenantId: string,
  gone: readonly FigureRule[],
  come: readonly FigureRule[],
): Promise<void> {
  const figures = [...new Set([...gone, ...come].map(({ figure }) => figure))];
  for (const chunk of inChunks(figures))
    await trx.deleteFrom("tenant_thresholds").where("tenant_id", "=", tenantId).where("figure", "in", chunk).execute();
  const rows = come.map(({ figure, rule }) => ({ tenant_id: tenantId, figure, rule: JSON.stringify(rule) }));
  for (const chunk of inChunks(rows)) await trx.insertInto("tenant_thresholds").values(chunk).execute();
}
