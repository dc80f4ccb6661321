import * as z from "zod";
import { startScript } from "./processes";
import { type Figure, megabytes, ms, plain, type Section } from "./report";
import { median, percentile } from "./statistics";

const QUEUES = 200;
const DAYS = 365;
const MINUTE_DAYS = 8;
const LOOKS = 9;
const MOST_MS = 50;
const MOST_BYTES = 500 * 1024 * 1024;
/** Filling two databases with a year, ms. */
const PATIENCE_MS = 1_800_000;

const engine = z.object({
  bytes: z.number(),
  charts: z.array(z.object({ chart: z.string(), times: z.array(z.number()) })),
});
const answer = z.object({ sqlite: engine, postgres: engine });

/** (m) What a year of 200 queues takes, and how long a chart of it waits. */
export async function historyYear(): Promise<Section> {
  const script = startScript("tests/bench/history-process.ts", [QUEUES, DAYS, MINUTE_DAYS, LOOKS].map(String));
  const { sqlite, postgres } = answer.parse(await script.next(PATIENCE_MS));
  await script.stop();
  return {
    title: "(m) A year of 200 queues",
    how: `All metrics that are always recorded, of ${QUEUES} queues and of the agents: ${DAYS} days of quarters and ${MINUTE_DAYS} days of minutes, busy by day and quiet by night, by the recorder's own code (weeks before the last repeat it). Charts of four metrics, the service level among them, are read as the API reads them: the median of ${LOOKS} readings after one that warms up.`,
    figures: [
      size("SQLite file", sqlite.bytes),
      size("PostgreSQL database", postgres.bytes),
      ...sqlite.charts.map(({ chart, times }) => wait(`${chart}, SQLite`, times)),
      ...postgres.charts.map(({ chart, times }) => wait(`${chart}, PostgreSQL`, times)),
    ],
    remarks: [],
  };
}

function size(what: string, bytes: number): Figure {
  return plain(what, megabytes(bytes), { text: `≤ ${megabytes(MOST_BYTES)}`, met: bytes <= MOST_BYTES });
}

function wait(what: string, times: readonly number[]): Figure {
  const told = `${ms(median(times))}, at most ${ms(percentile(times, 100))}`;
  return plain(what, told, { text: `≤ ${MOST_MS} ms`, met: median(times) <= MOST_MS });
}
