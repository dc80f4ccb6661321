import { expect, it } from "vitest";
import { legendLines, planLegend, planSeries } from "./legend-plan";

it("counts the lines that a legend needs", () => {
  expect(legendLines(["one", "two"], 40)).toBe(1);
  expect(legendLines(["one two three", "four five six"], 12)).toBe(2);
  expect(legendLines(["longer than the line by far"], 4)).toBe(1);
});

/** What a tile has on a phone that is 390 px wide, em. */
const WIDTH = 24;
const LONG = ["Neue Interaktionen im Intervall", "Angenommene Interaktionen", "Vor der Annahme aufgelegt"];

it("names every series, in further lines while the plot keeps enough", () => {
  expect(planLegend(LONG, ["Ziel 80 %"], { width: WIDTH, height: 30 })).toEqual({ lines: 3, parts: null });
  expect(planLegend(["a", "b"], [], { width: WIDTH, height: 30 })).toEqual({ lines: 1, parts: null });
});

it("names every series by the beginning of its name where lines do not do", () => {
  expect(planLegend(LONG, ["Ziel 80 %"], { width: WIDTH, height: 10 })).toEqual({ lines: 2, parts: 2 });
  expect(planLegend(LONG, ["Ziel 80 %"], { width: WIDTH, height: 5 })).toEqual({ lines: 1, parts: 3 });
});

it("takes no more than two lines for what is no series, and none where the plot needs all", () => {
  const others = Array.from({ length: 9 }, (_, at) => `what else is to be known ${at}`);
  expect(planLegend(["a"], others, { width: WIDTH, height: 30 })).toEqual({ lines: 2, parts: null });
  expect(planLegend(LONG, [], { width: WIDTH, height: 3 })).toEqual({ lines: 0, parts: null });
});

it("says what a target's line is, of one series only where the plot keeps enough", () => {
  const one = [{ name: "Service level" }];
  expect(planSeries(one, "target 80%", { width: WIDTH, height: 10 })).toEqual({ lines: 1, parts: null });
  expect(planSeries(one, "target 80%", { width: WIDTH, height: 7 })).toEqual({ lines: 0, parts: null });
  expect(planSeries(one, null, { width: WIDTH, height: 30 })).toEqual({ lines: 0, parts: null });
  const two = [{ name: "Angenommene Interaktionen" }, { name: "im Ziel" }];
  expect(planSeries(two, null, { width: WIDTH, height: 30 }).lines).toBe(2);
  expect(planSeries([{ name: "a" }, { name: "b" }], "target 80%", { width: WIDTH, height: 30 }).lines).toBe(1);
});
