import "server-only";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { perDatabase } from "@/lib/server/db/per-database";
import { readSamples, type StoredSample, sampledMinutes } from "./samples";

/** Minutes that are remembered of a tenant: the hour that is charted, and what is not folded yet. */
const KEPT_MS = 80 * MINUTE_MS;
/** Values that are remembered, of all tenants, 8 bytes each: 80 minutes of 200 queues take half a million. */
const MOST_VALUES = 4_000_000;

interface OfTenant {
  readonly minutes: Map<number, StoredSample>;
  values: number;
}

/**
 * The newest samples as they were read: charts of the last hour and of the quarter that runs ask for the same ones with every minute. What was stored
 * of a minute never changes; which minutes are there the database is asked each time.
 */
export class SampleMemory {
  /** The one asked for last comes last. */
  private readonly tenants = new Map<string, OfTenant>();
  private values = 0;

  constructor(private readonly mostValues = MOST_VALUES) {}

  /** The samples of minutes from `fromMs` to before `toMs` (epoch ms), oldest first, of all subjects; one that cannot be read is a gap. */
  async read(db: Db, tenantId: string, fromMs: number, toMs: number): Promise<readonly StoredSample[]> {
    const minutes = (await sampledMinutes(db, tenantId, { fromMs, toMs })).toSorted((a, b) => a - b);
    const [first, last] = [minutes[0], minutes.at(-1)];
    if (first === undefined || last === undefined) return [];
    // Of a tenant whose minutes were not folded for long, too many.
    if (last - first >= KEPT_MS) return readSamples(db, tenantId, fromMs, toMs);
    const known = this.tenants.get(tenantId)?.minutes;
    const missing = minutes.filter((minute) => known?.has(minute) !== true);
    const [from, to] = [missing[0], missing.at(-1)];
    const read = from === undefined || to === undefined ? [] : await readSamples(db, tenantId, from, to + MINUTE_MS);
    const fresh = new Map(read.map((sample) => [sample.minuteMs, sample]));
    const samples = minutes.flatMap((minute) => known?.get(minute) ?? fresh.get(minute) ?? []);
    this.keep(tenantId, read);
    return samples;
  }

  private keep(tenantId: string, read: readonly StoredSample[]): void {
    const own = this.tenants.get(tenantId) ?? { minutes: new Map<number, StoredSample>(), values: 0 };
    this.values -= own.values;
    for (const sample of read) own.minutes.set(sample.minuteMs, sample);
    const newest = Math.max(...own.minutes.keys());
    own.values = 0;
    for (const [minute, { metrics, block }] of own.minutes)
      if (minute <= newest - KEPT_MS) own.minutes.delete(minute);
      else own.values += metrics.length * block.size;
    this.values += own.values;
    this.tenants.delete(tenantId);
    this.tenants.set(tenantId, own);
    for (const [oldest, { values }] of this.tenants) {
      if (this.values <= this.mostValues) break;
      this.tenants.delete(oldest);
      this.values -= values;
    }
  }
}

export function sampleMemory(db: Db): SampleMemory {
  return perDatabase("history-samples", db, () => new SampleMemory());
}
