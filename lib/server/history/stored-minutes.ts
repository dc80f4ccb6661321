import "server-only";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { type Block, decodeBlock } from "./codec/block";
import type { Column } from "./codec/column";
import { readSamples, type StoredSample, sampledMinutes } from "./samples";

export interface MinutesRequest {
  readonly tenantId: string;
  /** Epoch ms, full minutes; `toMs` is the first that is not read. */
  readonly fromMs: number;
  readonly toMs: number;
  /** What is read, by the names under which it is kept. */
  readonly names: readonly string[];
  /** Whose; everybody's where it is left out. */
  readonly only?: (subject: Subject) => boolean;
  /** Called between pieces of work, none of which takes longer than some milliseconds for hundreds of queues. */
  readonly breathe: () => Promise<void>;
}

/** Minutes as they were written down, oldest first, from wherever they are kept by now; minutes of which nothing was are left out. */
export async function* storedMinutes(db: Db, request: MinutesRequest): AsyncGenerator<StoredSample> {
  const { fromMs, toMs } = request;
  const firstHour = Math.floor(fromMs / HOUR_MS) * HOUR_MS;
  for (let hourMs = firstHour; hourMs < toMs; hourMs += HOUR_MS) {
    const span = { fromMs: Math.max(fromMs, hourMs), toMs: Math.min(toMs, hourMs + HOUR_MS) };
    const folded = await readHour(db, request, hourMs);
    const sampled = new Set(await sampledMinutes(db, request.tenantId, span));
    for (let minuteMs = span.fromMs; minuteMs < span.toMs; minuteMs += MINUTE_MS) {
      const sample = sampled.has(minuteMs)
        ? (await readSamples(db, request.tenantId, minuteMs, minuteMs + MINUTE_MS, request.only)).at(0)
        : minuteOfHour(folded, minuteMs, (minuteMs - hourMs) / MINUTE_MS);
      await request.breathe();
      if (sample !== undefined) yield sample;
    }
  }
}

type Hour = ReadonlyMap<string, Block>;

async function readHour(db: Db, { tenantId, names, only, breathe }: MinutesRequest, hourMs: number): Promise<Hour> {
  const rows = await db
    .selectFrom("history_hours")
    .select(["metric", "data"])
    .where("tenant_id", "=", tenantId)
    .where("hour_ms", "=", hourMs)
    .where("metric", "in", names)
    .execute();
  const places = new Map(names.map((name, place) => [name, place]));
  // As they are asked for, whatever the order of the database: rows keep the order in which the first of them names queues.
  const inOrder = rows.toSorted((a, b) => (places.get(a.metric) ?? 0) - (places.get(b.metric) ?? 0));
  const hour = new Map<string, Block>();
  for (const { metric, data } of inOrder) {
    const block = decodeBlock(data, only);
    if (block.ok) hour.set(metric, block.value);
    await breathe();
  }
  return hour;
}

/** One minute of an hour's blocks turned round; undefined where nothing was written down in it. */
function minuteOfHour(hour: Hour, minuteMs: number, place: number): StoredSample | undefined {
  const metrics = [...hour.keys()];
  const block = new Map<Subject, Column>();
  for (const [index, columns] of [...hour.values()].entries()) {
    for (const [subject, column] of columns) {
      const value = column[place] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const own = block.get(subject) ?? new Float64Array(metrics.length).fill(Number.NaN);
      own[index] = value;
      block.set(subject, own);
    }
  }
  return block.size === 0 ? undefined : { minuteMs, metrics, block };
}
