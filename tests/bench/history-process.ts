import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { RECORDED_OF_AGENTS, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";
import { AGENT_SUBJECT, queueSubject } from "@/lib/domain/history/subject";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { addQuarters, bySubject } from "@/lib/server/history/day-blocks";
import { addHour } from "@/lib/server/history/hour-blocks";
import { type QuarterValues, quarterOfSamples } from "@/lib/server/history/quarter-of-samples";
import { readHistory } from "@/lib/server/history/read-history";
import { type StoredSample, storeSamples } from "@/lib/server/history/samples";
import { makeAllSheets } from "@/lib/server/history/sheets/keep";
import { historyTenant } from "../support/history-tenant";
import { startPostgres } from "../support/postgres";

const END = Date.UTC(2026, 10, 28);
const NOW = END - 20 * MINUTE_MS;
/** A day of which there is no sheet. */
const LAST_YEAR = "2026-01-20";
const METRICS = [...RECORDED_OF_QUEUES, ...RECORDED_OF_AGENTS];

const [QUEUES = 0, DAYS = 0, MINUTE_DAYS = 0, LOOKS = 0] = process.argv.slice(2).map(Number);

/*
 * A year of history in both databases, and charts of it read as the API reads them. stdout: a line of JSON, the sizes in bytes and each
 * chart's times, ms: the first time, and again.
 */
void run();

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "wallboard-history-"));
  const postgres = await startPostgres();
  try {
    const file = join(folder, "wallboard.db");
    const sqlite = await measure(file);
    await sqlite.db.destroy();
    const inPostgres = await measure(await postgres.createDatabase());
    const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(
      inPostgres.db,
    );
    await inPostgres.db.destroy();
    console.log(
      JSON.stringify({
        sqlite: { bytes: statSync(file).size, charts: sqlite.charts, sheetMs: sqlite.sheetMs },
        postgres: { bytes: Number(rows[0]?.size), charts: inPostgres.charts, sheetMs: inPostgres.sheetMs },
      }),
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What charts there are: of how many queues (0 is all), over what, in what bins, with what is usual or without. */
const QUEUE_CHOICES = [1, 20, 0] as const;
const SHAPES = [
  { range: "hour", step: "1", band: "0" },
  { range: "hour", step: "15", band: "0" },
  { range: "today", step: "1", band: "0" },
  ...(["15", "30", "60", "1440"] as const).flatMap((step) => [
    { range: "today" as const, step, band: "0" as const },
    { range: "today" as const, step, band: "1" as const },
    { range: "week" as const, step, band: "0" as const },
    { range: "month" as const, step, band: "0" as const },
    { range: "day" as const, step, band: "0" as const, day: LAST_YEAR },
  ]),
] as const;
/** As many as one answer may have. */
const SHOWN = [
  "entered.today",
  "accepted.today",
  "abandoned.today",
  "slaPercentage.today",
  "interactionsAvgWaitTime.today",
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "availableIdle.rt",
];

async function measure(target: string) {
  const db = openDatabase(target);
  await migrate(db);
  const tenantId = await historyTenant(db, "Acme", "Europe/London");
  await fill(db, tenantId);
  await askForTwenty(db, tenantId);
  const madeFrom = performance.now();
  const days = await makeAllSheets(db, tenantId, NOW);
  const sheetMs = (performance.now() - madeFrom) / days;
  // The server that has just started: nothing of the charts below was read by it before.
  await db.destroy();
  const other = openDatabase(target);
  const measured: { chart: string; first: number; times: number[]; processor: number; floor: number }[] = [];
  for (const queues of QUEUE_CHOICES)
    for (const shape of SHAPES) {
      const queue = Array.from({ length: queues }, (_, index) => String(100 + index));
      const query = { queue, metric: SHOWN, ...shape };
      const times: number[] = [];
      const processor = process.cpuUsage();
      for (let look = 0; look <= LOOKS; look += 1) {
        const from = performance.now();
        const view = await readHistory(other, { tenantId, shown: EVERYTHING, query, nowMs: NOW });
        JSON.stringify(view);
        times.push(performance.now() - from);
        if (view?.series.every(({ values }) => values.every((value) => value === null)) !== false)
          throw new Error(`${JSON.stringify(shape)} of ${queues} has nothing to show`);
      }
      const used = process.cpuUsage(processor);
      const chart = `${queues === 0 ? "all" : queues} ${shape.range} ${shape.step}${shape.band === "1" ? " band" : ""}`;
      measured.push({
        chart,
        first: times[0] ?? 0,
        times: times.slice(1),
        processor: (used.user + used.system) / 1000 / (LOOKS + 1),
        floor: await bare(other, tenantId, queue, shape),
      });
    }
  return { db: other, charts: measured, sheetMs };
}

const EVERYTHING = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };

/** So that there are sheets of them, as of whatever somebody has looked at before. */
async function askForTwenty(db: Db, tenantId: string): Promise<void> {
  await makeAllSheets(db, tenantId, NOW);
  const queue = Array.from({ length: 20 }, (_, index) => String(100 + index));
  const query = { queue, metric: SHOWN, range: "month" as const, step: "1440" as const };
  await readHistory(db, { tenantId, shown: EVERYTHING, query, nowMs: NOW });
}

/** The floor: a bare query that reads the rows of the same queues and days, or hours, and does nothing with them. ms, the least of three. */
async function bare(db: Db, tenantId: string, queue: readonly string[], { range, step }: (typeof SHAPES)[number]) {
  const days = range === "month" ? 31 : range === "week" ? 7 : 1;
  const times: number[] = [];
  for (let look = 0; look < 3; look += 1) {
    const from = performance.now();
    if (step === "1")
      await db
        .selectFrom("history_hours")
        .select("data")
        .where("tenant_id", "=", tenantId)
        .where("hour_ms", ">=", END - (range === "hour" ? HOUR_MS : UTC_DAY_MS))
        .where("metric", "in", SHOWN)
        .execute();
    else if (queue.length > 0)
      await db
        .selectFrom("history_days")
        .select("data")
        .where("tenant_id", "=", tenantId)
        .where("day_ms", "in", daysBefore(days))
        .where("subject", "in", queue.map(queueSubject))
        .execute();
    else
      await db
        .selectFrom("history_days")
        .select("data")
        .where("tenant_id", "=", tenantId)
        .where("day_ms", "in", daysBefore(1))
        .execute();
    times.push(performance.now() - from);
  }
  return Math.min(...times);
}

const daysBefore = (days: number) => Array.from({ length: days }, (_, back) => END - (back + 1) * UTC_DAY_MS);

/** The last days as they are recorded; what lies before repeats a week of them, so that filling takes minutes rather than hours. */
async function fill(db: Db, tenantId: string): Promise<void> {
  for (let day = END - MINUTE_DAYS * UTC_DAY_MS; day < END; day += UTC_DAY_MS) await record(db, tenantId, day);
  for (let back = MINUTE_DAYS + 1; back <= DAYS; back += 1) {
    const from = END - back * UTC_DAY_MS;
    const like = END - (((back - 1) % 7) + 1) * UTC_DAY_MS;
    await sql`insert into history_days (tenant_id, day_ms, subject, data)
      select tenant_id, ${sql.lit(from)}, subject, data from history_days where tenant_id = ${tenantId} and day_ms = ${like}`.execute(
      db,
    );
  }
  // As it is while the day goes on: the last minutes are not folded, and two hours of samples are still there.
  const centre = new Day(END - UTC_DAY_MS);
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
    await addQuarters(trx, "history_days", tenantId, day, bySubject(quarters));
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
