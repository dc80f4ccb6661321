import fc from "fast-check";
import { expect, it } from "vitest";
import { Rng } from "@/lib/simulator/centre/rng";
import { chancesToPass } from "./line-race";

/** Who is lost first when it really happens, -1 for nobody; answers come one after the other. */
function race(passAt: readonly number[], perMs: number, rng: Rng): number {
  let now = 0;
  for (const [place, at] of passAt.entries()) {
    now += rng.exponential(1 / perMs);
    if (now > at) return place;
  }
  return -1;
}

it("is how often it happens", () => {
  const rng = new Rng(17);
  for (const [passAt, perMs] of [
    [[30_000], 1 / 30_000],
    [[5000, 20_000, 30_000, 60_000], 1 / 12_000],
    [[10_000, 12_000, 14_000, 90_000, 95_000], 1 / 9000],
  ] as const) {
    const times = 40_000;
    const seen = passAt.map(() => 0);
    for (let run = 0; run < times; run += 1) {
      const place = race(passAt, perMs, rng);
      if (place >= 0) seen[place] = (seen[place] ?? 0) + 1;
    }
    const chances = chancesToPass(passAt, perMs);
    for (const [place, chance] of chances.entries())
      expect(Math.abs(chance - (seen[place] ?? 0) / times)).toBeLessThan(0.012);
  }
});

it("is a distribution, and a faster pace saves more", () => {
  const line = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(line, fc.double({ min: 0, max: 0.01, noNaN: true }), (times, perMs) => {
      const passAt = times.sort((a, b) => a - b);
      const sum = (pace: number): number => chancesToPass(passAt, pace).reduce((all, one) => all + one, 0);
      for (const chance of chancesToPass(passAt, perMs)) expect(chance).toBeGreaterThanOrEqual(0);
      expect(sum(perMs)).toBeLessThanOrEqual(1 + 1e-9);
      expect(sum(perMs * 1.1)).toBeLessThanOrEqual(sum(perMs) + 1e-9);
    }),
  );
});

it("loses the first by the clock where nobody answers", () => {
  expect(chancesToPass([1000, 2000], 0)).toEqual([1, 0]);
});
