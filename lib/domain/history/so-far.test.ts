import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rng } from "@/lib/simulator/centre/rng";
import { type Bins, binsOf } from "./bins";
import { HistoryFigures } from "./figures";
import { namesFor } from "./names-for";
import { QUARTER_MS } from "./quarter";
import type { Reported } from "./queue-counts";
import { keepingOf } from "./recorded";
import { cutAt, Footing } from "./so-far";
import { AGENT_SUBJECT, queueSubject, type Subject } from "./subject";
import type { Units } from "./units";

const DAY = "2026-10-25";
const ZONE = "Europe/London";
const METRICS = [
  "entered.today",
  "slaPercentage.today",
  "abandonedPercentage.today",
  "interactionsAvgWaitTime.today",
  "avgHandlingTime.today",
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
  "slaPercentageTarget.today",
  "agents.available",
];
const NAMES = [...new Set(METRICS.flatMap((metric) => namesFor(metric, true)))];
const QUEUES = ["1", "2", "3"];

interface World {
  readonly seed: number;
  readonly step: number;
  /** Quarters of the day that are over, and those that came after them. */
  readonly over: number;
  readonly more: number;
  /** How often in a hundred readings one is missing, corrected, or that of a counter begun anew. */
  readonly trouble: readonly [missing: number, corrected: number, anew: number];
  readonly before: number;
  readonly isZoneKnown: boolean;
}

const worlds: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(),
  step: fc.constantFrom(15, 30, 60),
  over: fc.integer({ min: 1, max: 99 }),
  more: fc.integer({ min: 0, max: 5 }),
  trouble: fc.constantFrom([0, 0, 0], [2, 0, 0], [0, 2, 0], [1, 1, 1], [20, 5, 2]),
  before: fc.constantFrom(Number.NaN, 0, 50),
  isZoneKnown: fc.boolean(),
});

/** A day of the queues as it was recorded and reported, quarter by quarter from the one before it on. */
function dayOf({ seed, trouble: [missing, corrected, anew], before }: World, bins: Bins) {
  const rng = new Rng(seed);
  const length = (bins.toMs - bins.fromMs) / QUARTER_MS + 1;
  const columns = new Map<string, Float64Array>();
  const [told, final] = [new Map<string, Float64Array>(), new Map<Subject, Float64Array>()];
  for (const subject of [...QUEUES.map(queueSubject), AGENT_SUBJECT]) {
    for (const name of NAMES) {
      let shown = before;
      const column = Float64Array.from({ length }, (_, unit) => {
        const chance = 100 * rng.next();
        const value = Math.floor(6 * rng.next());
        if (keepingOf(name) !== "counter") return chance < missing ? Number.NaN : 10 * value;
        if (unit === 0) return shown;
        if (unit === 1 || chance > 100 - anew) shown = 0;
        shown = chance < missing + corrected && chance >= missing ? Math.max(0, shown - 1) : shown + value;
        return chance < missing ? Number.NaN : shown;
      });
      columns.set(`${name} ${subject}`, column);
    }
    final.set(
      subject,
      Float64Array.from({ length }, () => (rng.next() < 0.5 ? 1 : 0)),
    );
    for (const count of ["entered", "accepted", "newInQueue"])
      told.set(
        `${count} ${subject}`,
        Float64Array.from({ length }, () => (rng.next() < 0.2 ? 3 : Number.NaN)),
      );
  }
  return { columns, told, final };
}

/** What is known of it from one moment on till so many quarters have begun. */
function knownOf(
  world: World,
  bins: Bins,
  { columns, told, final }: ReturnType<typeof dayOf>,
  part: Bins,
  begun: number,
) {
  const from = (part.fromMs - bins.fromMs) / QUARTER_MS;
  const cut = (column: Float64Array | undefined) =>
    column?.slice(from).map((value, unit) => (unit + from <= begun ? value : Number.NaN)) ?? null;
  const units: Units = {
    fromMs: part.fromMs - QUARTER_MS,
    unitMs: QUARTER_MS,
    begun: begun + 1 - from,
    runs: begun > world.over,
    isZoneKnown: world.isZoneKnown,
    of: (name, subject) => cut(columns.get(`${name} ${subject}`)),
  };
  const reported: Reported = {
    count: (count, subject) => cut(told.get(`${count} ${subject}`)),
    final: (subject) => cut(final.get(subject)),
  };
  return { units, figures: new HistoryFigures(part, units, reported) };
}

describe("a day so far", () => {
  it("is what its bins that are over were, and the rest, wherever its footing holds: of every kind of metric", () => {
    const bins = binsOf({ range: "day", day: DAY, step: 15, zone: ZONE, nowMs: 0 });
    let [held, fell] = [0, 0];
    fc.assert(
      fc.property(worlds, (world) => {
        const own = binsOf({ range: "day", day: DAY, step: world.step, zone: ZONE, nowMs: 0 });
        const cut = cutAt(own, bins.fromMs + world.over * QUARTER_MS);
        if (cut === null) return;
        const day = dayOf(world, bins);
        const begun = Math.min(world.over + world.more, bins.starts.length);
        const then = knownOf(world, own, day, own, world.over);
        const footing = new Footing(own, then.units, cut.atMs, { names: NAMES, queueIds: QUEUES });
        const rest = knownOf(world, own, day, cut.rest, begun);
        if (!footing.holds(rest.units)) {
          fell += 1;
          return;
        }
        if (world.more > 0) held += 1;
        const now = knownOf(world, own, day, own, begun);
        for (const metric of METRICS) {
          const [whole, before, after] = [now, then, rest].map(({ figures }) => figures.of(metric, QUEUES, true));
          expect([...(before?.values.slice(0, cut.over) ?? []), ...(after?.values.slice(1) ?? [])], metric).toEqual(
            whole?.values,
          );
          for (const mark of ["provisional", "lacking"] as const) {
            const marked = [
              ...[...(before?.[mark] ?? [])].filter((bin) => bin < cut.over),
              ...[...(after?.[mark] ?? [])].flatMap((bin) => (bin === 0 ? [] : [bin - 1 + cut.over])),
            ];
            expect(new Set(marked), `${metric} ${mark}`).toEqual(whole?.[mark]);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(held).toBeGreaterThan(50);
    expect(fell).toBeGreaterThan(50);
  });

  it("is nothing to go on from while a queue is missing that was there: where it comes back the bins between lack a part", () => {
    const bins = binsOf({ range: "day", day: DAY, step: 15, zone: ZONE, nowMs: 0 });
    const waiting = "interactionsWaitInQueue.rt";
    const holds = (...values: readonly number[]) => {
      const column = new Float64Array(98).fill(Number.NaN);
      column.set(values, 1);
      const of = (_: string, subject: Subject) => (subject === queueSubject("1") ? column : null);
      const units = {
        fromMs: bins.fromMs - QUARTER_MS,
        unitMs: QUARTER_MS,
        begun: 4,
        runs: true,
        isZoneKnown: true,
        of,
      };
      const atMs = bins.fromMs + 3 * QUARTER_MS;
      return new Footing(bins, units, atMs, { names: [waiting], queueIds: ["1", "2"] }).holds(units);
    };
    expect(holds(4, 2, 3)).toBe(true);
    expect(holds(4, Number.NaN, 3)).toBe(true);
    expect(holds(4, 2, Number.NaN)).toBe(false);
    // It was never there.
    expect(holds(Number.NaN, Number.NaN, Number.NaN, 3)).toBe(true);
  });

  it("is cut at the bin that runs, and nowhere where none of its last day is over, or all is", () => {
    const bins = binsOf({ range: "week", step: 60, zone: "UTC", nowMs: Date.UTC(2026, 10, 30, 9) });
    const midnight = Date.UTC(2026, 10, 30);
    expect(cutAt(bins, midnight + 3 * QUARTER_MS)).toBeNull();
    expect(cutAt(bins, midnight + 4 * QUARTER_MS)?.over).toBe(6 * 24 + 1);
    const cut = cutAt(bins, midnight + 9 * QUARTER_MS);
    expect(cut).toMatchObject({ over: 6 * 24 + 2, atMs: midnight + 8 * QUARTER_MS });
    expect(cut?.rest).toMatchObject({
      fromMs: midnight + 4 * QUARTER_MS,
      toMs: bins.toMs,
      days: [{ day: "2026-11-30" }],
    });
    expect(cut?.rest.starts).toHaveLength(23);
    expect(cutAt(bins, midnight + 8 * QUARTER_MS)?.over).toBe(6 * 24 + 2);
    expect(cutAt(bins, bins.toMs)).toBeNull();
    const days = binsOf({ range: "week", step: 1440, zone: "UTC", nowMs: midnight });
    expect(cutAt(days, midnight + 40 * QUARTER_MS)).toBeNull();
  });
});
