import { sql } from "kysely";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { RECORDED_OF_AGENTS, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";
import { AGENT_SUBJECT, queueSubject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { addQuarters, bySubject } from "@/lib/server/history/day-blocks";
import { newEdition } from "@/lib/server/history/edition";
import { addHour } from "@/lib/server/history/hour-blocks";
import { type QuarterValues, quarterOfSamples } from "@/lib/server/history/quarter-of-samples";
import { type StoredSample, storeSamples } from "@/lib/server/history/samples";

/** The end of the last day, and when it is asked, epoch ms. */
export const END = Date.UTC(2026, 10, 28);
export const NOW = END - 20 * MINUTE_MS;
const METRICS = [...RECORDED_OF_QUEUES, ...RECORDED_OF_AGENTS];

interface YearSize {
  readonly queues: number;
  readonly days: number;
  /** Of which minutes are kept as well. */
  readonly minuteDays: number;
}

/** The last days as they are recorded; what lies before repeats a week of them, so that filling takes minutes rather than hours. */
export async function fillYear(db: Db, tenantId: string, { queues, days, minuteDays }: YearSize): Promise<void> {
  for (let day = END - minuteDays * UTC_DAY_MS; day < END; day += UTC_DAY_MS) await record(db, tenantId, day, queues);
  for (let back = minuteDays + 1; back <= days; back += 1) {
    const from = END - back * UTC_DAY_MS;
    const like = END - (((back - 1) % 7) + 1) * UTC_DAY_MS;
    await sql`insert into history_days (tenant_id, day_ms, subject, data)
      select tenant_id, ${sql.lit(from)}, subject, data from history_days where tenant_id = ${tenantId} and day_ms = ${like}`.execute(
      db,
    );
    // As whoever records a day does.
    await newEdition(db, tenantId, from);
  }
  // As it is while the day goes on: the last minutes are not folded, and two hours of samples are still there.
  const centre = new Day(END - UTC_DAY_MS, queues);
  const samples = new Map<number, StoredSample>();
  for (let minute = END - UTC_DAY_MS; minute <= NOW; minute += MINUTE_MS) samples.set(minute, centre.sample(minute));
  for (let minute = NOW - 2 * HOUR_MS; minute < NOW; minute += MINUTE_MS) {
    const sample = samples.get(minute);
    if (sample !== undefined) await storeSamples(db, minute, new Map([[tenantId, sample]]));
  }
  const folded = { quarters_to: NOW - (NOW % QUARTER_MS), hours_to: NOW - (NOW % HOUR_MS) };
  await db
    .insertInto("history_progress")
    .values({ tenant_id: tenantId, ...folded })
    .execute();
}

async function record(db: Db, tenantId: string, day: number, queues: number): Promise<void> {
  const centre = new Day(day, queues);
  await db.transaction().execute(async (trx) => {
    const quarters = new Map<number, QuarterValues>();
    for (let hour = day; hour < day + UTC_DAY_MS; hour += HOUR_MS) {
      const samples: StoredSample[] = [];
      for (let minute = hour; minute < hour + HOUR_MS; minute += MINUTE_MS) samples.push(centre.sample(minute));
      await addHour(trx, tenantId, hour, samples);
      for (let quarter = hour; quarter < hour + HOUR_MS; quarter += QUARTER_MS) {
        const own = samples.filter(({ minuteMs }) => minuteMs >= quarter && minuteMs < quarter + QUARTER_MS);
        quarters.set(quarter, quarterOfSamples(own, quarter, true));
      }
    }
    await addQuarters(trx, "history_days", tenantId, day, bySubject(quarters));
  });
}

/** A day of made-up numbers that move as a contact centre's do. */
class Day {
  private readonly counted: readonly Float64Array[];
  private seed: number;

  constructor(
    private readonly dayMs: number,
    queues: number,
  ) {
    this.counted = Array.from({ length: queues }, () => new Float64Array(METRICS.length));
    this.seed = (dayMs / UTC_DAY_MS) % 2147483647;
  }

  sample(minuteMs: number): StoredSample {
    const hours = (minuteMs - this.dayMs) / HOUR_MS;
    const busy = hours < 7 || hours > 20 ? 0 : Math.sin(((hours - 7) / 13) * Math.PI);
    const block = new Map(
      this.counted.map((counts, queue) => [queueSubject(String(100 + queue)), this.next(counts, busy)]),
    );
    block.set(AGENT_SUBJECT, this.next(new Float64Array(METRICS.length), busy, 40));
    return { minuteMs, metrics: METRICS, block };
  }

  private next(counts: Float64Array, busy: number, scale = 3): Float64Array {
    return Float64Array.from(METRICS, (metric, place) => {
      if (metric.endsWith("Target.today")) return 80;
      if (metric === "slaTimeThreshold.today") return 20_000;
      if (metric.startsWith("avg") || (metric.includes("Wait") && metric.endsWith("Time.today")))
        return Math.round(busy * (120_000 + 60_000 * this.random()));
      if (metric === "slaPercentage.today") return Math.round(busy * 100 * this.random() * 100) / 100;
      if (metric.endsWith("LongestWaitInQueue.rt")) return Math.round(busy * 90_000 * this.random());
      if (metric.endsWith(".rt") || metric.startsWith("agents.")) return Math.round(busy * scale * 2 * this.random());
      counts[place] = (counts[place] ?? 0) + Math.round(busy * this.random() * 0.8);
      return counts[place] ?? 0;
    });
  }

  private random(): number {
    this.seed = (this.seed * 48_271 + 11) % 2_147_483_647;
    return this.seed / 2_147_483_647;
  }
}
