import { cpus, loadavg } from "node:os";
import * as z from "zod";
import { startScript } from "./processes";
import { type Figure, megabytes, ms, plain, type Section } from "./report";
import { median, percentile } from "./statistics";

const QUEUES = 200;
const DAYS = 365;
const MINUTE_DAYS = 8;
const LOOKS = 9;
const MOST_MS = 50;
const MOST_BYTES = 400 * 1024 * 1024;
/** Filling two databases with a year, ms. */
const PATIENCE_MS = 1_800_000;

const chart = z.object({
  chart: z.string(),
  first: z.number(),
  times: z.array(z.number()),
  processor: z.number(),
  floor: z.number(),
});
const engine = z.object({ bytes: z.number(), charts: z.array(chart), sheetMs: z.number() });
const answer = z.object({ sqlite: engine, postgres: engine });
type Engine = z.infer<typeof engine>;

/** What no tile and no page of ours asks for, though the address can. */
const BY_ADDRESS_ALONE = / (month (15|30|60)|today 1440|today 1440 band|week 1440|hour 15)$/;

/** (m) What a year of 200 queues takes, and how long a chart of it waits. */
export async function historyYear(): Promise<Section> {
  const loadBefore = loadavg()[1] ?? 0;
  const script = startScript("tests/bench/history-process.ts", [QUEUES, DAYS, MINUTE_DAYS, LOOKS].map(String));
  const { sqlite, postgres } = answer.parse(await script.next(PATIENCE_MS));
  await script.stop();
  return {
    title: "(m) A year of 200 queues",
    how: `All metrics that are always recorded, of ${QUEUES} queues and of the agents: ${DAYS} days of quarters and ${MINUTE_DAYS} days of minutes, busy by day and quiet by night, by the recorder's own code (weeks before the last repeat it), with the sheets of past days that the server makes. Every chart: one queue, 20 and all; the last hour, today, a week, a month and a day of last January; bins of 1 (of the last hour alone, as the address has it) to 1,440 minutes; today also with the eight weeks before. Each has eight metrics, the service level among them, read as the API reads them: first by a server that has started (lib/server/history/warm) and right after a quarter of today has ended, so that today is as the recorder has read it ahead, the median of three such ends, and ${LOOKS} times more. The floor reads a part of the same rows by one bare query.`,
    figures: [
      size("SQLite file", sqlite.bytes),
      size("PostgreSQL database", postgres.bytes),
      ...ofEngine("SQLite", sqlite),
      ...ofEngine("PostgreSQL", postgres),
    ],
    remarks: [
      `The load of the machine went from ${loadBefore.toFixed(1)} to ${loadavg()[1]?.toFixed(1)} (five minutes' average) for ${cpus().length} processors: above as many, charts wait for whatever else runs, and a processor's time says what they take.`,
    ],
  };
}

function ofEngine(name: string, { charts, sheetMs }: Engine): Figure[] {
  const own = charts.filter((one) => !BY_ADDRESS_ALONE.test(one.chart));
  const others = charts.filter((one) => BY_ADDRESS_ALONE.test(one.chart));
  return [
    all(
      `${name}, every chart of ours, again`,
      own.map((one) => ({ chart: one.chart, time: median(one.times) })),
    ),
    all(
      `${name}, every chart of ours, the first time`,
      own.map((one) => ({ chart: one.chart, time: one.first })),
    ),
    all(
      `${name}, what only an address can ask for, again`,
      others.map((one) => ({ chart: one.chart, time: median(one.times) })),
    ),
    plain(`${name}, the processor's time of every chart, again`, processorOf(charts)),
    ...charts.map(({ chart: what, first, times, processor, floor }) =>
      plain(
        `${name}: ${what}`,
        `${ms(median(times))}, at most ${ms(percentile(times, 100))}, first ${ms(first)}; ${ms(processor)} of a processor; floor ${ms(floor)}`,
      ),
    ),
    plain(`${name}, making a past day's sheets`, ms(sheetMs)),
  ];
}

/** What is left of the times where nobody else wants the processor. */
function processorOf(charts: Engine["charts"]): string {
  const times = charts.map(({ processor }) => processor);
  const worst = charts.toSorted((a, b) => b.processor - a.processor)[0];
  return `p50 ${ms(median(times))}, p95 ${ms(percentile(times, 95))}, most ${ms(worst?.processor ?? 0)} (${worst?.chart})`;
}

/** How long charts wait: the one in the middle, the slowest in twenty, and the slowest. */
function all(what: string, charts: readonly { readonly chart: string; readonly time: number }[]): Figure {
  const times = charts.map(({ time }) => time);
  const worst = charts.toSorted((a, b) => b.time - a.time)[0];
  const told = `p50 ${ms(median(times))}, p95 ${ms(percentile(times, 95))}, worst ${ms(worst?.time ?? 0)} (${worst?.chart})`;
  return plain(what, told, { text: `≤ ${MOST_MS} ms`, met: (worst?.time ?? 0) <= MOST_MS });
}

function size(what: string, bytes: number): Figure {
  return plain(what, megabytes(bytes), { text: `≤ ${megabytes(MOST_BYTES)}`, met: bytes <= MOST_BYTES });
}
