import "server-only";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { type Block, BlockReader, encodeBlock } from "./codec/block";
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

/** The stored hours between two moments, by the hour (epoch ms) and metric. */
export async function readHours(
  db: Db,
  tenantId: string,
  span: { readonly fromMs: number; readonly toMs: number },
  metrics: readonly string[],
  only?: (subject: string) => boolean,
): Promise<ReadonlyMap<number, ReadonlyMap<string, Block>>> {
  const rows = await db
    .selectFrom("history_hours")
    .select(["hour_ms", "metric", "data"])
    .where("tenant_id", "=", tenantId)
    .where("hour_ms", ">", span.fromMs - HOUR_MS)
    .where("hour_ms", "<", span.toMs)
    .where("metric", "in", metrics)
    .execute();
  const hours = new Map<number, Map<string, Block>>();
  const reader = new BlockReader(only);
  for (const { hour_ms, metric, data } of rows) {
    const block = reader.read(data);
    if (!block.ok) continue;
    const hour = hours.get(hour_ms) ?? new Map<string, Block>();
    hours.set(hour_ms, hour.set(metric, block.value));
  }
  return hours;
}
