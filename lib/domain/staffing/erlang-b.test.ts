import { describe, expect, it } from "vitest";
import { inverseErlangB } from "./erlang-b";

/** The load (erlangs) that so many lines carry while this share (0–1) is turned away. */
function capacity(lines: number, blocked: number): number {
  let low = 0;
  let high = 2 * lines;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (1 / inverseErlangB(lines, middle) > blocked) high = middle;
    else low = middle;
  }
  return low;
}

describe("Erlang B", () => {
  // T. S. Rappaport, Wireless Communications, 2nd ed., table 3.4: capacity of an Erlang B system, in erlangs.
  it.each([
    [2, 0.105, 0.153],
    [4, 0.701, 0.869],
    [5, 1.13, 1.36],
    [10, 3.96, 4.46],
    [20, 11.1, 12.0],
    [24, 14.2, 15.3],
    [40, 27.3, 29.0],
    [70, 53.7, 56.1],
    [100, 80.9, 84.1],
  ])("%i lines carry what the published table says", (lines, atHalfPercent, atOnePercent) => {
    // Its three digits are rounded here and cut off there.
    expect(Math.abs(capacity(lines, 0.005) / atHalfPercent - 1)).toBeLessThan(0.005);
    expect(Math.abs(capacity(lines, 0.01) / atOnePercent - 1)).toBeLessThan(0.005);
  });

  it("is the share of the last state among all, as its definition has it", () => {
    for (const load of [0.3, 2, 9.5]) {
      let weight = 1;
      let all = 1;
      for (let agents = 1; agents <= 30; agents += 1) {
        weight *= load / agents;
        all += weight;
        expect(inverseErlangB(agents, load)).toBeCloseTo(all / weight, 6 - Math.floor(Math.log10(all / weight)));
      }
    }
  });

  it("has no trouble with thousands of agents, nor with far too many of them", () => {
    expect(1 / inverseErlangB(5000, 5000)).toBeCloseTo(0.0112, 3);
    expect(inverseErlangB(5000, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseErlangB(0, 7)).toBe(1);
  });
});
