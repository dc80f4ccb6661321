import { sql } from "kysely";
import { expect, it } from "vitest";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { HOUR_MS, MINUTE_MS, QUARTER_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { queueSubject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { migrate, migrationsTo } from "@/lib/server/db/migrate";
import { type Block, encodeBlock } from "@/lib/server/history/codec/block";
import { readHistory } from "@/lib/server/history/read-history";
import { onBothEngines } from "@/tests/support/databases";
import { historyTenant } from "@/tests/support/history-tenant";

/*
 * A database that a former release filled for a year, 200 queues: brought up to date, every chart is what was counted. What was counted is known
 * from how it was made up and nothing else.
 */

const DAYS = 365;
const QUEUES = Array.from({ length: 200 }, (_, index) => String(1001 + index));
/** The quarter that runs is nearly over. */
const END = Date.UTC(2026, 1, 20, 18);
const NOW = END - MINUTE_MS;
const TODAY = Math.floor(NOW / UTC_DAY_MS) * UTC_DAY_MS;
const FIRST = TODAY - (DAYS - 1) * UTC_DAY_MS;
/** UTC all year: a day of the zone is one of UTC. */
const ZONE = "Africa/Abidjan";
/** The newest days have what 8x8 reported besides, and of one quarter of each nothing was recorded. */
const REPORTED_DAYS = 9;
const GAP = 40;

/** Days repeat themselves after so many. */
const LIKE = 14;

/** Days that are looked at one by one, beside the last month. Of the first of them there were few queues, as of all that nobody looks at. */
const LOOKED_AT = [50, 0, 1, 100, 180, 300, DAYS - 10] as const;
const FEW = 12;

/** How many queues there were on a day: more than are written at once wherever a chart looks, and few on most others, which are here to be turned round. */
function queuesOn(day: number): number {
  const isBusy = day >= DAYS - 32 || LOOKED_AT.slice(1).some((one) => one === day);
  return isBusy ? QUEUES.length : FEW;
}

/** How many entered a queue in a quarter: each day of a fortnight another than the last, each queue another than the next. */
function entered(queue: number, day: number, quarter: number): number {
  const busy = quarter < 28 || quarter > 80 ? 0 : 40 - Math.abs(quarter - 54);
  return Math.floor((busy * ((queue * 7 + (day % LIKE) * 5 + quarter * 3) % 11)) / 12);
}
const abandoned = (queue: number, day: number, quarter: number) => Math.floor(entered(queue, day, quarter) / 5);
const accepted = (queue: number, day: number, quarter: number) =>
  entered(queue, day, quarter) - abandoned(queue, day, quarter);
const inSla = (queue: number, day: number, quarter: number) => Math.floor(accepted(queue, day, quarter) * 0.75);
const waiting = (queue: number, day: number, quarter: number) => (queue + (day % LIKE) + quarter) % 5;

type Counted = typeof entered;
const COUNTERS = {
  entered,
  accepted,
  acceptedInSla: inSla,
  abandoned,
  diverted: () => 0,
} satisfies Record<string, Counted>;

/** A metric of so many queues, as days were kept then. */
function dayBlock(queues: number, value: (queue: number, quarter: number) => number): Buffer {
  const block: Block = new Map(
    QUEUES.slice(0, queues).map((id, queue) => [
      queueSubject(id),
      Float64Array.from({ length: 96 }, (_, quarter) => value(queue, quarter)),
    ]),
  );
  return encodeBlock(block, 96);
}

/** The day's counter at the end of each quarter. */
function counter(count: Counted, day: number): (queue: number, quarter: number) => number {
  const sums = QUEUES.map((_, queue) => {
    let sum = 0;
    return Array.from({ length: 96 }, (__, quarter) => (sum += count(queue, day, quarter)));
  });
  return (queue, quarter) => (isKnown(day, quarter) ? (sums[queue]?.[quarter] ?? Number.NaN) : Number.NaN);
}

const isKnown = (day: number, quarter: number): boolean =>
  !(day >= DAYS - REPORTED_DAYS && quarter === GAP) && FIRST + day * UTC_DAY_MS + quarter * QUARTER_MS < NOW;

/** What was recorded of a day, by metric. */
function recorded(day: number, queues: number): [string, Buffer][] {
  const level = (queue: number, quarter: number) => (isKnown(day, quarter) ? waiting(queue, day, quarter) : Number.NaN);
  return [
    ...Object.entries(COUNTERS).map(([name, count]): [string, Buffer] => [
      `${name}.today`,
      dayBlock(queues, counter(count, day)),
    ]),
    ["interactionsWaitInQueue.rt", dayBlock(queues, level)],
    ["slaPercentageTarget.today", dayBlock(queues, () => 80)],
  ];
}

async function fill(db: Db, tenantId: string): Promise<void> {
  const fortnight = new Map<string, [string, Buffer][]>();
  const ofDay = (day: number) => {
    const key = `${day % LIKE} ${queuesOn(day)}`;
    const known = fortnight.get(key) ?? recorded(day % LIKE, queuesOn(day));
    fortnight.set(key, known);
    return known;
  };
  for (let day = 0; day < DAYS; day += 1) {
    const at = FIRST + day * UTC_DAY_MS;
    const blocks = day < DAYS - REPORTED_DAYS ? ofDay(day) : recorded(day, QUEUES.length);
    await put(db, "history_days", "metric", tenantId, at, blocks);
    if (day < DAYS - REPORTED_DAYS) continue;
    const told = (count: Counted) =>
      dayBlock(QUEUES.length, (queue, quarter) =>
        at + quarter * QUARTER_MS < NOW - HOUR_MS ? count(queue, day, quarter) : Number.NaN,
      );
    const reports: [string, Buffer][] = Object.entries(COUNTERS).map(([name, count]) => [name, told(count)]);
    await put(db, "history_reports", "name", tenantId, at, [...reports, ["final", told(() => 1)]]);
  }
  for (let hour = END - 6 * HOUR_MS; hour < END; hour += HOUR_MS) {
    const minutes = QUEUES.map(
      (id, queue) =>
        [queueSubject(id), Float64Array.from({ length: 60 }, (_, minute) => (queue + minute) % 7)] as const,
    );
    const data = encodeBlock(new Map(minutes), 60);
    await db
      .insertInto("history_hours")
      .values({ tenant_id: tenantId, hour_ms: hour, metric: "interactionsWaitInQueue.rt", data })
      .execute();
  }
  const folded = { quarters_to: END, hours_to: END };
  await db
    .insertInto("history_progress")
    .values({ tenant_id: tenantId, ...folded })
    .execute();
}

/** As the former schema had it. */
async function put(db: Db, table: string, column: string, tenantId: string, at: number, blocks: [string, Buffer][]) {
  const rows = blocks.map(([name, data]) => sql`(${tenantId}, ${at}, ${name}, ${data})`);
  const into = sql`${sql.table(table)} (tenant_id, day_ms, ${sql.ref(column)}, data)`;
  await sql`insert into ${into} values ${sql.join(rows)}`.execute(db);
}

const dayName = (day: number) => new Date(FIRST + day * UTC_DAY_MS).toISOString().slice(0, 10);
const quartersOf = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** What was counted of some queues in a bin; null where it has not begun. */
function sum(count: Counted, queues: readonly number[], day: number, from: number, quarters: number): number | null {
  if (FIRST + day * UTC_DAY_MS + from * QUARTER_MS >= NOW) return null;
  const there = queues.filter((queue) => queue < queuesOn(day));
  if (there.length === 0) return null;
  let total = 0;
  for (const queue of there)
    for (const quarter of quartersOf(from, quarters))
      if (FIRST + day * UTC_DAY_MS + quarter * QUARTER_MS < NOW) total += count(queue, day, quarter);
  return total;
}

function level(queues: readonly number[], day: number, from: number, quarters: number): number | null {
  const over = quartersOf(from, quarters).filter((quarter) => isKnown(day, quarter));
  const there = queues.filter((queue) => queue < queuesOn(day));
  if (over.length === 0 || there.length === 0) return null;
  return there.reduce(
    (all, queue) => all + over.reduce((mean, quarter) => mean + waiting(queue, day, quarter), 0) / over.length,
    0,
  );
}

/** What a chart has to show, of days and bins of so many quarters. */
function expected(queues: readonly number[], days: readonly number[], quarters: number) {
  const bins = days.flatMap((day) => quartersOf(0, 96 / quarters).map((bin) => [day, bin * quarters] as const));
  const of = (count: Counted) => bins.map(([day, from]) => sum(count, queues, day, from, quarters));
  const [ended, good] = [
    bins.map(([day, from]) => sum((...at) => accepted(...at) + abandoned(...at), queues, day, from, quarters)),
    of(inSla),
  ];
  return [
    of(entered),
    of(abandoned),
    bins.map((_, bin) => {
      const base = ended[bin] ?? 0;
      return base === 0 ? null : (100 * (good[bin] ?? 0)) / base;
    }),
    bins.map(([day, from]) => level(queues, day, from, quarters)),
  ];
}

const METRICS = ["entered.today", "abandoned.today", "slaPercentage.today", "interactionsWaitInQueue.rt"];
const LAST = DAYS - 1;

onBothEngines("a year of 200 queues", (databases) => {
  it("is in every chart after the database is brought up to date what it was before", {
    timeout: 900_000,
  }, async () => {
    const db = databases.open(await databases.empty());
    await migrate(db, migrationsTo("0011-backfill"));
    const tenantId = await historyTenant(db, "Acme", ZONE);
    await fill(db, tenantId);
    expect(await migrate(db)).toContain("0012-history-by-subject");
    expect(await migrate(db)).toEqual([]);

    const ask = async (query: Omit<HistoryQuery, "metric">) => {
      const shown = { hasQueue: () => true, hasAgents: true, hasGroup: () => true };
      const view = await readHistory(db, { tenantId, shown, query: { ...query, metric: METRICS }, nowMs: NOW });
      return view?.series.map(({ values }) => values);
    };
    const everybody = QUEUES.map((_, queue) => queue);
    for (const [queue, places] of [
      [[], everybody],
      [["1001"], [0]],
      [
        ["1007", "1100", "1200"],
        [6, 99, 199],
      ],
    ] as const) {
      const of = (days: readonly number[], quarters: number) => close(expected(places, days, quarters));
      const week = quartersOf(LAST - 6, 7);
      expect(await ask({ queue: [...queue], range: "today", step: "15" })).toEqual(of([LAST], 1));
      expect(await ask({ queue: [...queue], range: "today", step: "60" })).toEqual(of([LAST], 4));
      expect(await ask({ queue: [...queue], range: "week", step: "30" })).toEqual(of(week, 2));
      expect(await ask({ queue: [...queue], range: "month", step: "1440" })).toEqual(of(quartersOf(LAST - 30, 31), 96));
      for (const day of LOOKED_AT)
        expect(await ask({ queue: [...queue], range: "day", day: dayName(day), step: "15" })).toEqual(of([day], 1));
    }
    const minutes = await ask({ queue: ["1004"], range: "hour", step: "1" });
    expect(minutes?.at(-1)).toEqual(Array.from({ length: 60 }, (_, minute) => (3 + minute) % 7));
  });
});

/** Sums of means differ in their last digits by the order in which they are added. */
function close(series: readonly (readonly (number | null)[])[]) {
  return series.map((values) => values.map((value) => (value === null ? null : expect.closeTo(value, 6))));
}
