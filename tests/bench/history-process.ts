import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { HOUR_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { queueSubject } from "@/lib/domain/history/subject";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { newEdition } from "@/lib/server/history/edition";
import { readHistory } from "@/lib/server/history/read-history";
import { renewCharts } from "@/lib/server/history/renew-charts";
import { makeNewSheets, makeOldSheets } from "@/lib/server/history/sheets/keep";
import { METRICS_FIRST, warmCharts } from "@/lib/server/history/warm";
import { historyTenant } from "../support/history-tenant";
import { startPostgres } from "../support/postgres";
import { END, fillYear, NOW } from "./made-year";
import { median } from "./statistics";

/** A day that no chart of today reaches back to. */
const LAST_YEAR = "2026-01-20";

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
  ...(["15", "30", "60", "1440"] as const).flatMap((step) => [
    { range: "today" as const, step, band: "0" as const },
    { range: "today" as const, step, band: "1" as const },
    { range: "week" as const, step, band: "0" as const },
    { range: "month" as const, step, band: "0" as const },
    { range: "day" as const, step, band: "0" as const, day: LAST_YEAR },
  ]),
] as const;
/** Ends of quarters after which each chart is asked for: of one alone, a pause of the process for its own purposes would decide. */
const FIRSTS = 3;
/** As many as one answer may have. */
const SHOWN = [...METRICS_FIRST, "availableIdle.rt"];

async function measure(target: string) {
  const db = openDatabase(target);
  await migrate(db);
  const tenantId = await historyTenant(db, "Acme", "Europe/London");
  await fillYear(db, tenantId, { queues: QUEUES, days: DAYS, minuteDays: MINUTE_DAYS });
  await askForTwenty(db, tenantId);
  const madeFrom = performance.now();
  const days = (await makeNewSheets(db, tenantId, NOW)) + (await makeOldSheets(db, tenantId, NOW));
  const sheetMs = (performance.now() - madeFrom) / days;
  // The server that has just started: nothing of the charts below was read by it before.
  await db.destroy();
  const other = openDatabase(target);
  // As a server does when it starts.
  await warmCharts(other, NOW);
  const measured: { chart: string; first: number; times: number[]; processor: number; floor: number }[] = [];
  for (const queues of QUEUE_CHOICES)
    for (const shape of SHAPES) {
      const queue = Array.from({ length: queues }, (_, index) => String(100 + index));
      const query = { queue, metric: SHOWN, ...shape };
      const firsts: number[] = [];
      const times: number[] = [];
      const processor: number[] = [];
      for (let look = 0; look < FIRSTS + LOOKS; look += 1) {
        const isFirst = look % Math.ceil((FIRSTS + LOOKS) / FIRSTS) === 0;
        // As it is when a quarter has just ended: what was remembered of today is not true any more, and whoever recorded it has read it anew.
        if (isFirst) {
          await newEdition(other, tenantId, END - UTC_DAY_MS);
          await renewCharts(other, tenantId, [END - UTC_DAY_MS]);
        }
        const before = process.cpuUsage();
        const from = performance.now();
        const view = await readHistory(other, { tenantId, shown: EVERYTHING, query, nowMs: NOW });
        JSON.stringify(view);
        const took = performance.now() - from;
        const used = process.cpuUsage(before);
        if (isFirst) firsts.push(took);
        else {
          times.push(took);
          processor.push((used.user + used.system) / 1000);
        }
        if (view?.series.every(({ values }) => values.every((value) => value === null)) !== false)
          throw new Error(`${JSON.stringify(shape)} of ${queues} has nothing to show`);
      }
      const chart = `${queues === 0 ? "all" : queues} ${shape.range} ${shape.step}${shape.band === "1" ? " band" : ""}`;
      measured.push({
        chart,
        first: median(firsts),
        times,
        processor: median(processor),
        floor: await bare(other, tenantId, queue, shape),
      });
    }
  return { db: other, charts: measured, sheetMs };
}

const EVERYTHING = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };

/** So that there are sheets of them, as of whatever somebody has looked at before. */
async function askForTwenty(db: Db, tenantId: string): Promise<void> {
  await makeNewSheets(db, tenantId, NOW);
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
