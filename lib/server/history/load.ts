import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { MINUTE_MS, QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import type { Reported } from "@/lib/domain/history/queue-counts";
import { REPORTED_COUNTS } from "@/lib/domain/history/reported";
import type { Units } from "@/lib/domain/history/units";
import type { Db } from "@/lib/server/db/database";
import { readDays, readReports } from "./day-blocks";
import { Grid } from "./grid";
import { byMetric, readHours } from "./hour-blocks";
import { quarterOfSamples } from "./quarter-of-samples";
import { readSamples } from "./samples";

export interface LoadRequest {
  readonly tenantId: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
  readonly isZoneKnown: boolean;
  /** What is read, by the names under which it is kept. */
  readonly names: readonly string[];
  /** Whose. */
  readonly only: (subject: string) => boolean;
}

/** What is known of a span. */
export interface Loaded {
  readonly units: Units;
  readonly reported: Reported | null;
  readonly subjects: readonly string[];
}

/** Minutes as they were seen; the running one is not written down yet. */
export async function loadMinutes(db: Db, request: LoadRequest): Promise<Loaded> {
  const { tenantId, nowMs, names, only } = request;
  const span = { fromMs: request.fromMs - MINUTE_MS, toMs: Math.min(request.toMs, nowMs + MINUTE_MS) };
  const grid = new Grid(span.fromMs, request.toMs, MINUTE_MS);
  for (const [hourMs, blocks] of await readHours(db, tenantId, span, names, only))
    for (const [name, block] of blocks) grid.lay(name, hourMs, block);
  const samples = await readSamples(db, tenantId, span.fromMs, span.toMs, only);
  const wanted = new Set(names);
  for (const [name, block] of byMetric(samples, span.fromMs, grid.length))
    if (wanted.has(name)) mergeInto(grid, name, span.fromMs, block);
  return { units: unitsOf(grid, request), reported: null, subjects: grid.subjects() };
}

function mergeInto(grid: Grid, name: string, fromMs: number, block: ReadonlyMap<string, Float64Array>): void {
  for (const [subject, values] of block)
    for (const [place, value] of values.entries())
      if (!Number.isNaN(value)) grid.set(name, subject, fromMs + place * MINUTE_MS, value);
}

/** Quarters, those of the last minutes from what was sampled so far, and what 8x8 reported of them. */
export async function loadQuarters(db: Db, request: LoadRequest): Promise<Loaded> {
  const { tenantId, nowMs, names, only } = request;
  const span = { fromMs: request.fromMs - QUARTER_MS, toMs: Math.min(request.toMs, nowMs + QUARTER_MS) };
  const grid = new Grid(span.fromMs, request.toMs, QUARTER_MS);
  for (const [dayMs, blocks] of await readDays(db, tenantId, span, names, only))
    for (const [name, block] of blocks) grid.lay(name, dayMs, block);
  await layRunning(db, request, grid);
  const counts = REPORTED_COUNTS.filter((count) => names.includes(`${count}.today`));
  const told = new Grid(span.fromMs, request.toMs, QUARTER_MS);
  if (counts.length > 0)
    for (const [dayMs, blocks] of await readReports(db, tenantId, span, [...counts, "final"], only))
      for (const [name, block] of blocks) told.lay(name, dayMs, block);
  return {
    units: unitsOf(grid, request),
    reported: {
      count: (count, subject) => told.get(count, subject),
      final: (subject) => told.get("final", subject),
    },
    subjects: [...new Set([...grid.subjects(), ...told.subjects()])],
  };
}

/** Quarters that are not folded yet: the running one, and for some seconds the one before. */
async function layRunning(db: Db, { tenantId, nowMs, toMs, names, only }: LoadRequest, grid: Grid): Promise<void> {
  if (toMs <= quarterOf(nowMs) - QUARTER_MS) return;
  const progress = await db
    .selectFrom("history_progress")
    .select("quarters_to")
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  const from = Math.max(progress?.quarters_to ?? 0, grid.fromMs);
  const samples = await readSamples(db, tenantId, from, toMs, only);
  for (const [quarterMs, own] of groupBy(samples, ({ minuteMs }) => quarterOf(minuteMs))) {
    const values = quarterOfSamples(own, quarterMs, quarterMs + QUARTER_MS <= nowMs);
    for (const name of names)
      for (const [subject, value] of values.get(name) ?? []) grid.set(name, subject, quarterMs, value);
  }
}

function unitsOf(grid: Grid, { nowMs, isZoneKnown }: LoadRequest): Units {
  return {
    fromMs: grid.fromMs,
    unitMs: grid.unitMs,
    begun: Math.min(grid.length, Math.floor((nowMs - grid.fromMs) / grid.unitMs) + 1),
    isZoneKnown,
    of: (name, subject) => grid.get(name, subject),
  };
}
