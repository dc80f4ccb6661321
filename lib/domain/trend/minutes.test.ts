import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOver, createMinuteRing, minuteOf } from "./minutes";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 14, 0);

describe("the ring of minutes", () => {
  it("has nothing before the first sample, then all minutes with gaps", () => {
    const ring = createMinuteRing(3);
    expect(ring.minutes()).toEqual([]);
    expect(ring.series("waiting")).toEqual([]);
    ring.push({ minute: START + 4000, values: { waiting: 7 } });
    expect(ring.minutes()).toEqual([START - 2 * MINUTE, START - MINUTE, START]);
    expect(ring.series("waiting")).toEqual([null, null, 7]);
    expect(ring.series("unheard-of")).toEqual([null, null, null]);
  });

  it("keeps the last value of a minute, and leaves be what a sample does not mention", () => {
    const ring = createMinuteRing(2);
    ring.push({ minute: START, values: { waiting: 7, entered: 3, longest: 5 } });
    ring.push({ minute: START + 59_999, values: { waiting: 8, longest: null } });
    expect(["waiting", "entered", "longest"].map((name) => ring.series(name)[1])).toEqual([8, 3, null]);
  });

  it("shows a minute without a sample as a gap, never as a zero or the value before", () => {
    const ring = createMinuteRing(4);
    ring.push({ minute: START, values: { waiting: 7 } });
    ring.push({ minute: START + 2 * MINUTE, values: { waiting: 0, other: Number.NaN } });
    expect(ring.series("waiting")).toEqual([null, 7, null, 0]);
    expect(ring.series("other")).toEqual([null, null, null, null]);
  });

  it("ignores a clock that was set back, and impossible moments", () => {
    const ring = createMinuteRing(2);
    ring.push({ minute: START, values: { waiting: 7 } });
    ring.push({ minute: START - MINUTE, values: { waiting: 1 } });
    ring.push({ minute: Number.NaN, values: { waiting: 1 } });
    expect(ring.series("waiting")).toEqual([null, 7]);
  });

  it("forgets series that are long gone", () => {
    const ring = createMinuteRing(3);
    for (let minute = 0; minute < 100; minute += 1)
      ring.push({ minute: START + minute * MINUTE, values: { [`queue ${minute}`]: 1 } });
    expect(ring.names()).toEqual(["queue 97", "queue 98", "queue 99"]);
    ring.push({ minute: START + 1000 * MINUTE, values: {} });
    expect(ring.names()).toEqual([]);
  });

  it("remembers exactly what a list of everything would", () => {
    const sample = fc.record({
      ahead: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 130_000 }) }, fc.integer({ max: 9e6, min: 0 })),
      values: fc.dictionary(fc.constantFrom("a", "b", "__proto__"), fc.option(fc.integer())),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (samples, size) => {
        const ring = createMinuteRing(size);
        const all = new Map<string, number | null>();
        let now = START;
        for (const { ahead, values } of samples) {
          now += ahead;
          ring.push({ minute: now, values });
          for (const [name, value] of Object.entries(values)) all.set(`${name} ${minuteOf(now)}`, value);
        }
        for (const name of ["a", "b", "__proto__"])
          expect(ring.series(name)).toEqual(ring.minutes().map((minute) => all.get(`${name} ${minute}`) ?? null));
        expect(ring.minutes().at(-1)).toBe(samples.length === 0 ? undefined : minuteOf(now));
      }),
    );
  });
});

describe("changeOver", () => {
  const series = [10, null, 12, 33, 40, 42];

  it("compares the newest value with the one that many minutes before it", () => {
    expect(changeOver(series, 2)).toBe(9);
    expect(changeOver(series, 0)).toBe(0);
    expect(changeOver([5, 3], 1)).toBe(-2);
  });

  it("knows nothing over a gap, before the start or at its end", () => {
    expect(changeOver(series, 4)).toBeNull();
    expect(changeOver(series, 6)).toBeNull();
    expect(changeOver([1, null], 1)).toBeNull();
    expect(changeOver([], 5)).toBeNull();
  });
});
