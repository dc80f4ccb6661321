import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { RECORDED_OF_AGENTS, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";
import { AGENT_SUBJECT, queueSubject } from "@/lib/domain/history/subject";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { addQuarters } from "@/lib/server/history/day-blocks";
import { addHour } from "@/lib/server/history/hour-blocks";
import { type QuarterValues, quarterOfSamples } from "@/lib/server/history/quarter-of-samples";
import { readHistory } from "@/lib/server/history/read-history";
import type { StoredSample } from "@/lib/server/history/samples";
import { historyTenant } from "../support/history-tenant";
import { startPostgres } from "../support/postgres";

const END = Date.UTC(2026, 10, 28);
const NOW = END - 30 * MINUTE_MS;
const METRICS = [...RECORDED_OF_QUEUES, ...RECORDED_OF_AGENTS];

const [QUEUES = 0, DAYS = 0, MINUTE_DAYS = 0, LOOKS = 0] = process.argv.slice(2).map(Number);

/*
 * A year of history in both databases, and charts of it read as the API reads them. stdout: a line of JSON, the sizes in bytes and each
 * chart's times, ms.
 */
void run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wallboard-history-"));
  const postgres = await startPostgres();
  try {
    const file = join(folder, "wallboard.db");
    const sqlite = openDatabase(file);
    const inSqlite = await measure(sqlite);
    await sqlite.destroy();
    const other = openDatabase(await postgres.createDatabase());
    const inPostgres = await measure(other);
    const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(other);
    await other.destroy();
    console.log(
      JSON.stringify({
        sqlite: { bytes: statSync(file).size, charts: inSqlite },
        postgres: { bytes: Number(rows[0]?.size), charts: inPostgres },
      }),
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const CHARTS = [
  { chart: "one queue today with its band", range: "today", step: "15", queues: 1, band: "1" },
  { chart: "all queues today with their band", range: "today", step: "15", queues: 0, band: "1" },
  { chart: "all queues, the last hour's minutes", range: "hour", step: "1", queues: 0, band: "0" },
  { chart: "one queue, a day's minutes", range: "today", step: "1", queues: 1, band: "0" },
  { chart: "all queues, a week in hours", range: "week", step: "60", queues: 0, band: "0" },
  { chart: "all queues, a month in days", range: "month", step: "1440", queues: 0, band: "0" },
] as const;

async function measure(db: Db) {
  await migrate(db);
  const tenantId = await historyTenant(db, "Acme", "Europe/London");
  await fill(db, tenantId);
  const measured: { chart: string; times: number[] }[] = [];
  for (const { chart, range, step, queues, band } of CHARTS) {
    const queue = Array.from({ length: queues }, (_, index) => String(100 + index));
    const metric = ["entered.today", "accepted.today", "abandoned.today", "slaPercentage.today"];
    const query = { queue, metric, range, step, band };
    const shown = { hasQueue: () => true, hasAgents: true };
    const times: number[] = [];
    for (let look = 0; look <= LOOKS; look += 1) {
      const from = performance.now();
      const view = await readHistory(db, { tenantId, shown, query, nowMs: NOW });
      times.push(performance.now() - from);
      if (view?.series.every(({ values }) => values.every((value) => value === null)) !== false)
        throw new Error(`${chart} has nothing to show`);
    }
    measured.push({ chart, times: times.slice(1) });
  }
  return measured;
}

/** The last days as they are recorded; what lies before repeats a week of them, so that filling takes minutes rather than hours. */
async function fill(db: Db, tenantId: string): Promise<void> {
  for (let day = END - MINUTE_DAYS * UTC_DAY_MS; day < END; day += UTC_DAY_MS) await record(db, tenantId, day);
  for (let back = MINUTE_DAYS + 1; back <= DAYS; back += 1) {
    const from = END - back * UTC_DAY_MS;
    const like = END - (((back - 1) % 7) + 1) * UTC_DAY_MS;
    await sql`insert into history_days (tenant_id, day_ms, metric, data)
      select tenant_id, ${sql.lit(from)}, metric, data from history_days where tenant_id = ${tenantId} and day_ms = ${like}`.execute(
      db,
    );
  }
  await db.insertInto("history_progress").values({ tenant_id: tenantId, quarters_to: END, hours_to: END }).execute();
}

async function record(db: Db, tenantId: string, day: number): Promise<void> {
  const centre = new Day(day);
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
    await addQuarters(trx, tenantId, day, quarters);
  });
}

/** A day of made-up numbers that move as a contact centre's do. */
class Day {
  private readonly counted: Float64Array[] = Array.from({ length: QUEUES }, () => new Float64Array(METRICS.length));
  private seed: number;

  constructor(private readonly dayMs: number) {
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
