import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { REPORTED_COUNTS, type ReportedQuarter } from "@/lib/domain/history/reported";
import { queueSubject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { addQuarters, utcDayOf } from "./day-blocks";
import { renewCharts } from "./renew-charts";

/** Beside the counts: 1 where 8x8 will not change a quarter any more, 0 where it may. */
const FINAL = "final";
const NAMES = [...REPORTED_COUNTS, FINAL] as const;

/**
 * Keeps what 8x8 reported; what it reported of the same queues and quarters before is replaced. A count that a quarter does
 * not tell is unknown from then on, so whoever knows that nothing happened says 0.
 */
export async function putReported(db: Db, tenantId: string, quarters: readonly ReportedQuarter[]): Promise<void> {
  const days = groupBy(quarters, ({ startMs }) => utcDayOf(startMs));
  for (const [dayMs, ofDay] of [...days].sort(([a], [b]) => a - b)) await putDay(db, tenantId, dayMs, ofDay);
  await renewCharts(db, tenantId, [...days.keys()]);
}

async function putDay(db: Db, tenantId: string, dayMs: number, quarters: readonly ReportedQuarter[]): Promise<void> {
  const values = quarters.flatMap((quarter) =>
    NAMES.map((name) => ({
      subject: queueSubject(quarter.queueId),
      name,
      quarterMs: quarter.startMs,
      value: reportedValue(quarter, name),
    })),
  );
  await db.transaction().execute(async (trx) => {
    // A tenant that is gone keeps nothing.
    const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
    if ((await holdRows(trx, tenant).executeTakeFirst()) === undefined) return;
    await addQuarters(
      trx,
      "history_reports",
      tenantId,
      dayMs,
      groupBy(values, ({ subject }) => subject),
    );
  });
}

function reportedValue({ counts, provisional }: ReportedQuarter, name: (typeof NAMES)[number]): number {
  if (name === FINAL) return provisional ? 0 : 1;
  return counts[name] ?? Number.NaN;
}
