import "server-only";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { BlockReader, encodeBlock } from "./codec/block";
import type { Column } from "./codec/column";
import type { StoredSample } from "./samples";

const MINUTES_AN_HOUR = HOUR_MS / MINUTE_MS;

/** Stores an hour's samples by metric. To be called in a transaction that holds the tenant; the hour as stored before is replaced. */
export async function addHour(
  trx: Db,
  tenantId: string,
  hourMs: number,
  samples: readonly StoredSample[],
): Promise<void> {
  for (const [metric, block] of byMetric(samples, hourMs)) {
    const data = encodeBlock(block, MINUTES_AN_HOUR);
    await trx
      .insertInto("history_hours")
      .values({ tenant_id: tenantId, hour_ms: hourMs, metric, data })
      .onConflict((conflict) => conflict.columns(["tenant_id", "hour_ms", "metric"]).doUpdateSet({ data }))
      .execute();
  }
}

/** Samples turned round: for each metric a column of the minutes from `fromMs` on for each subject. */
function byMetric(samples: readonly StoredSample[], fromMs: number): ReadonlyMap<string, Map<Subject, Column>> {
  const blocks = new Map<string, Map<Subject, Column>>();
  for (const { minuteMs, metrics, block } of samples) {
    const minute = (minuteMs - fromMs) / MINUTE_MS;
    for (const [subject, values] of block) {
      for (const [place, metric] of metrics.entries()) {
        const value = values[place] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        const columns = blocks.get(metric) ?? new Map<Subject, Column>();
        blocks.set(metric, columns);
        const column = columns.get(subject) ?? new Float64Array(MINUTES_AN_HOUR).fill(Number.NaN);
        column[minute] = value;
        columns.set(subject, column);
      }
    }
  }
  return blocks;
}

interface HoursAsked {
  /** Epoch ms. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly metrics: readonly string[];
  /** Whose; everybody's where it is left out. */
  readonly only?: (subject: Subject) => boolean;
}

/**
 * The stored hours that have a part in a span, column by column: the hour (epoch ms), the metric, whose it is, and its minutes, which are true only
 * while `visit` has them.
 */
export async function eachOfHours(
  db: Db,
  tenantId: string,
  { fromMs, toMs, metrics, only }: HoursAsked,
  visit: (hourMs: number, metric: string, subject: Subject, minutes: Column) => void,
): Promise<void> {
  const rows = await db
    .selectFrom("history_hours")
    .select(["hour_ms", "metric", "data"])
    .where("tenant_id", "=", tenantId)
    .where("hour_ms", ">", fromMs - HOUR_MS)
    .where("hour_ms", "<", toMs)
    .where("metric", "in", metrics)
    .execute();
  const reader = new BlockReader(only);
  for (const { hour_ms, metric, data } of rows)
    reader.each(data, (subject, minutes) => visit(hour_ms, metric, subject, minutes));
}
