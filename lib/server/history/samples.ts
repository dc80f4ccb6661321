import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { BlockReader, encodeBlock } from "./codec/block";
import type { Sample } from "./sample-of";

/** A sample as it was stored: the minute (epoch ms of its beginning) and what was seen last in it. */
export interface StoredSample extends Sample {
  readonly minuteMs: number;
}

/** Tenants whose samples are one transaction. */
const AT_ONCE = 50;

/**
 * Stores what was seen in a minute, of each tenant that still exists. What was stored of the minute before stays: the first who tells of
 * it is right, whoever else may record.
 */
export async function storeSamples(db: Db, minuteMs: number, samples: ReadonlyMap<string, Sample>): Promise<void> {
  const all = [...samples].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = new Map(all.slice(from, from + AT_ONCE));
    await db.transaction().execute(async (trx) => {
      const tenants = trx
        .selectFrom("tenants")
        .select("id")
        .where("id", "in", [...some.keys()])
        .orderBy("id");
      const rows = (await holdRows(trx, tenants).execute()).flatMap(({ id }) => rowOf(id, minuteMs, some.get(id)));
      if (rows.length === 0) return;
      await trx
        .insertInto("history_samples")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  }
}

function rowOf(tenantId: string, minuteMs: number, sample: Sample | undefined) {
  if (sample === undefined) return [];
  const { metrics, block } = sample;
  const data = encodeBlock(block, metrics.length);
  return [{ tenant_id: tenantId, minute_ms: minuteMs, metrics: JSON.stringify(metrics), data }];
}

const metricList = z.array(z.string());

/** The samples of minutes from `fromMs` to before `toMs`, oldest first; one that cannot be read is a gap. */
export async function readSamples(
  db: Db,
  tenantId: string,
  fromMs: number,
  toMs: number,
  only?: (subject: string) => boolean,
): Promise<readonly StoredSample[]> {
  const reader = new BlockReader(only);
  return (await sampleRows(db, tenantId, fromMs, toMs)).flatMap(({ minuteMs, metrics, data }) => {
    const block = reader.read(data);
    return block.ok ? [{ minuteMs, metrics, block: block.value }] : [];
  });
}

async function sampleRows(db: Db, tenantId: string, fromMs: number, toMs: number) {
  const rows = await db
    .selectFrom("history_samples")
    .select(["minute_ms", "metrics", "data"])
    .where("tenant_id", "=", tenantId)
    .where("minute_ms", ">=", fromMs)
    .where("minute_ms", "<", toMs)
    .orderBy("minute_ms")
    .execute();
  return rows.flatMap(({ minute_ms, metrics, data }) => {
    const names = metricList.safeParse(JSON.parse(metrics));
    return names.success ? [{ minuteMs: minute_ms, metrics: names.data, data }] : [];
  });
}

/** Beginnings (epoch ms) of the minutes from `fromMs` to before `toMs` that are kept as samples still. */
export async function sampledMinutes(
  db: Db,
  tenantId: string,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("history_samples")
    .select("minute_ms")
    .where("tenant_id", "=", tenantId)
    .where("minute_ms", ">=", fromMs)
    .where("minute_ms", "<", toMs)
    .execute();
  return rows.map(({ minute_ms }) => Number(minute_ms));
}
