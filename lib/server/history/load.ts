import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { levelOf } from "@/lib/domain/history/metric";
import { MINUTE_MS, QUARTER_MS, quarterOf, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import type { Reported } from "@/lib/domain/history/queue-counts";
import { REPORTED_COUNTS } from "@/lib/domain/history/reported";
import type { Subject } from "@/lib/domain/history/subject";
import type { Units } from "@/lib/domain/history/units";
import { minuteOf } from "@/lib/domain/trend/minutes";
import type { Db } from "@/lib/server/db/database";
import { Grid } from "./grid";
import { eachOfHours } from "./hour-blocks";
import { quarterOfSamples } from "./quarter-of-samples";
import { type DayOfSubject, readDays } from "./read-days";
import { sampleMemory } from "./sample-memory";
import type { StoredSample } from "./samples";
import { storedMinutes } from "./stored-minutes";

export interface LoadRequest {
  readonly tenantId: string;
  readonly nowMs: number;
  /** What was over by then has been written down, if it ever is, epoch ms; what ended later goes on till that can be said of it. */
  readonly writtenToMs: number;
  /** `nowMs` is an earlier moment than now: what came after it is known, and must not be told. */
  readonly isPast?: boolean;
  readonly isZoneKnown: boolean;
  /** What is read, by the names under which it is kept. */
  readonly names: readonly string[];
  /** Whose; null for everybody that `only` lets through. */
  readonly subjects: readonly Subject[] | null;
  readonly only: (subject: Subject) => boolean;
}

/** From one moment to another, epoch ms. */
interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What is known of a span. */
export interface Loaded {
  readonly units: Units;
  readonly reported: Reported | null;
  /** Of whom anything at all is kept of the span. */
  readonly subjects: readonly Subject[];
  /** The names under which something is kept of anybody. */
  readonly names: ReadonlySet<string>;
}

/** Minutes as they were seen; the running one is not written down yet. */
export async function loadMinutes(db: Db, request: LoadRequest, { fromMs, toMs }: Span): Promise<Loaded> {
  const { tenantId, nowMs, names, only } = request;
  // Minutes that were not over by then were not written down then.
  const knownTo = request.isPast === true ? minuteOf(nowMs) : nowMs + MINUTE_MS;
  const span = { fromMs: fromMs - MINUTE_MS, toMs: Math.min(toMs, knownTo) };
  const grid = new Grid(span.fromMs, toMs, MINUTE_MS);
  // Before the hours are read: samples outlive the hours that they are folded into, and one that is folded meanwhile is read twice, never not at all.
  const { hoursTo } = await foldedTo(db, tenantId);
  await eachOfHours(db, tenantId, { ...span, metrics: names, only }, (hourMs, name, subject, minutes) =>
    grid.layColumn(name, subject, hourMs, minutes, span.toMs),
  );
  const layerOf = grid.minuteLayer(names);
  for (const { minuteMs, metrics, block } of await readNewest(db, request, {
    fromMs: Math.max(span.fromMs, hoursTo),
    toMs: span.toMs,
  })) {
    const lay = layerOf(minuteMs, metrics);
    for (const [subject, column] of block) lay(subject, column);
  }
  return { units: unitsOf(grid, request), reported: null, subjects: grid.subjects(), names: grid.names() };
}

/**
 * Quarters of several spans at once, those of the last minutes from what was sampled so far, and what 8x8 reported of them: as many spans as there
 * may be, the database is asked once. The answers are in the order of the spans.
 */
export async function loadQuarters(db: Db, request: LoadRequest, spans: readonly Span[]): Promise<readonly Loaded[]> {
  const read = await readQuarters(db, request, spans);
  return spans.map((span) => read.lay(span));
}

/** Quarters that were read and not laid out yet. */
export interface ReadQuarters {
  /** Whose any is kept of a span, folded into days. */
  subjects(span: Span): readonly Subject[];
  /** What is known of a span, which lies in one of those that were read. */
  lay(span: Span): Loaded;
}

export async function readQuarters(db: Db, request: LoadRequest, spans: readonly Span[]): Promise<ReadQuarters> {
  const { tenantId, nowMs, names } = request;
  const knownTo = request.isPast === true ? quarterOf(nowMs) : nowMs + QUARTER_MS;
  const wide = spans.map(({ fromMs, toMs }) => ({ fromMs: fromMs - QUARTER_MS, toMs: Math.min(toMs, knownTo) }));
  const counts = REPORTED_COUNTS.filter((count) => names.includes(`${count}.today`));
  const toldNames = [...counts, "final"];
  // Before the days are read, as with hours.
  const notFolded = await notFoldedOf(db, request, wide);
  const [days, reports, running] = await Promise.all([
    readDays(db, "history_days", tenantId, { ...request, spans: wide }),
    counts.length === 0 ? [] : readDays(db, "history_reports", tenantId, { ...request, names: toldNames, spans: wide }),
    Promise.all([notFolded === null ? [] : readNewest(db, request, notFolded), readCut(db, request, spans)]).then(
      (samples) => samples.flat(),
    ),
  ]);
  const isIn = ({ dayMs }: DayOfSubject, { fromMs, toMs }: Span): boolean =>
    dayMs + UTC_DAY_MS > fromMs - QUARTER_MS && dayMs < toMs;
  return {
    subjects: (span) => [...new Set([...days, ...reports].flatMap((day) => (isIn(day, span) ? [day.subject] : [])))],
    lay: (span) => {
      const [fromMs, toMs] = [span.fromMs - QUARTER_MS, span.toMs];
      const [grid, told] = [new Grid(fromMs, toMs, QUARTER_MS), new Grid(fromMs, toMs, QUARTER_MS)];
      const known = new Set<Subject>();
      for (const [onto, rows, wanted] of [
        [grid, days, names],
        [told, reports, toldNames],
      ] as const)
        for (const day of rows) {
          if (!isIn(day, span)) continue;
          known.add(day.subject);
          for (const name of wanted) {
            const column = day.block.get(name);
            if (column !== undefined) onto.layColumn(name, day.subject, day.dayMs, column, knownTo);
          }
        }
      for (const subject of layRunning(running, request, grid)) known.add(subject);
      return {
        units: unitsOf(grid, request),
        reported: {
          count: (count, subject) => told.get(count, subject),
          final: (subject) => told.get("final", subject),
        },
        subjects: [...known],
        names: new Set([...grid.names(), ...[...told.names()].map((count) => `${count}.today`)]),
      };
    },
  };
}

/** Up to where minutes are folded into quarters and hours, epoch ms. */
export async function foldedTo(
  db: Db,
  tenantId: string,
): Promise<{ readonly quartersTo: number; readonly hoursTo: number }> {
  const progress = await db
    .selectFrom("history_progress")
    .select(["quarters_to", "hours_to"])
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  return { quartersTo: progress?.quarters_to ?? 0, hoursTo: progress?.hours_to ?? 0 };
}

/** Of what spans, minutes may not be folded into quarters yet: of the running one, and for some seconds of the one before; null: none. */
async function notFoldedOf(db: Db, { tenantId, nowMs }: LoadRequest, spans: readonly Span[]): Promise<Span | null> {
  const late = spans.filter(({ toMs }) => toMs > quarterOf(nowMs) - QUARTER_MS);
  if (late.length === 0) return null;
  const { quartersTo } = await foldedTo(db, tenantId);
  const fromMs = Math.min(...late.map((span) => span.fromMs));
  return { fromMs: Math.max(quartersTo, fromMs), toMs: Math.max(...late.map((span) => span.toMs)) };
}

/** Samples that are not folded yet. */
async function readNewest(db: Db, { tenantId, only }: LoadRequest, span: Span): Promise<readonly StoredSample[]> {
  const wanted = new Map<Subject, boolean>();
  const isWanted = (subject: Subject): boolean => {
    const known = wanted.get(subject) ?? only(subject);
    wanted.set(subject, known);
    return known;
  };
  const samples = await sampleMemory(db).read(db, tenantId, span.fromMs, span.toMs);
  return samples.map((sample) => ({
    ...sample,
    block: new Map([...sample.block].filter(([subject]) => isWanted(subject))),
  }));
}

/** Of the quarter that ran at an earlier moment, what had been written down by then. */
async function readCut(db: Db, request: LoadRequest, spans: readonly Span[]): Promise<readonly StoredSample[]> {
  const { tenantId, nowMs, names, only } = request;
  const fromMs = quarterOf(nowMs);
  if (request.isPast !== true || !spans.some(({ toMs }) => toMs > fromMs)) return [];
  const metrics = [...new Set(names.map((name) => levelOf(name) ?? name))];
  const breathe = async () => undefined;
  const span = { tenantId, fromMs, toMs: minuteOf(nowMs), names: metrics, only, breathe };
  const samples: StoredSample[] = [];
  for await (const sample of storedMinutes(db, span)) samples.push(sample);
  return samples;
}

/** Whose anything was sampled within the grid. */
function layRunning(
  samples: readonly StoredSample[],
  { names, writtenToMs }: LoadRequest,
  grid: Grid,
): readonly Subject[] {
  const within = samples.filter(({ minuteMs }) => grid.has(minuteMs));
  const metrics = new Set(names.map((name) => levelOf(name) ?? name));
  for (const [quarterMs, own] of groupBy(within, ({ minuteMs }) => quarterOf(minuteMs))) {
    const values = quarterOfSamples(own, quarterMs, quarterMs + QUARTER_MS <= writtenToMs, metrics);
    for (const name of names)
      for (const [subject, value] of values.get(name) ?? []) grid.set(name, subject, quarterMs, value);
  }
  return within.flatMap(({ block }) => [...block.keys()]);
}

function unitsOf(grid: Grid, { nowMs, writtenToMs, isZoneKnown }: LoadRequest): Units {
  const { fromMs, unitMs, length } = grid;
  const begun = Math.min(length, Math.floor((nowMs - fromMs) / unitMs) + 1);
  return {
    fromMs,
    unitMs,
    begun,
    runs: writtenToMs < fromMs + begun * unitMs,
    isZoneKnown,
    of: (name, subject) => grid.get(name, subject),
  };
}
