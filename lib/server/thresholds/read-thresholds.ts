import "server-only";
import type { FigureRule, ThresholdTable } from "@/lib/contracts/admin/thresholds";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { thresholdRule } from "@/lib/domain/threshold/rule";
import { SUBJECTS, thresholdKey } from "@/lib/domain/threshold/subject";
import type { Db } from "@/lib/server/db/database";

/** The tenant's own limits, in the order in which pages list figures; null when there is no such tenant. */
export async function readThresholds(db: Db, tenantId: string): Promise<ThresholdTable | null> {
  const tenant = await db
    .selectFrom("tenants")
    .select(["name", "time_zone", "thresholds_revision"])
    .where("id", "=", tenantId)
    .executeTakeFirst();
  if (tenant === undefined) return null;
  const rows = await db
    .selectFrom("tenant_thresholds")
    .select(["figure", "rule"])
    .where("tenant_id", "=", tenantId)
    .execute();
  return {
    revision: tenant.thresholds_revision,
    tenantName: tenant.name,
    timeZone: tenant.time_zone,
    rules: rows.flatMap(readRow).toSorted((a, b) => placeOf(a.figure) - placeOf(b.figure)),
  };
}

/** The tenant's own rules as figures are judged by them; none when there is no such tenant. */
export async function tenantRules(db: Db, tenantId: string): Promise<Rules> {
  const table = await readThresholds(db, tenantId);
  return Object.fromEntries(table?.rules.map(({ figure, rule }) => [figure, rule]) ?? []);
}

/** What cannot be read any more (a later release's rule, after going back) is as if it were not set: what is built in applies. */
function readRow({ figure, rule }: { readonly figure: string; readonly rule: string }): FigureRule[] {
  const read = thresholdRule.safeParse(JSON.parse(rule));
  return read.success && PLACES.has(figure) ? [{ figure, rule: read.data }] : [];
}

const PLACES: ReadonlyMap<string, number> = new Map(SUBJECTS.map((subject, index) => [thresholdKey(subject), index]));

function placeOf(figure: string): number {
  return PLACES.get(figure) ?? PLACES.size;
}
