import { describe, expect, it } from "vitest";
import { type IntervalPlotProps, intervalPlot } from "./interval-plot";

const series = (over: Partial<IntervalPlotProps["series"][number]>): IntervalPlotProps["series"][number] => ({
  id: "s",
  name: "Entered",
  as: "bar",
  colour: "near",
  unit: "count",
  values: [],
  provisional: [],
  lacking: [],
  ...over,
});
const plotOf = (over: Partial<IntervalPlotProps>) =>
  intervalPlot({
    count: 4,
    running: null,
    series: [],
    band: null,
    target: null,
    times: () => [],
    width: 400,
    height: 200,
    fontSize: 10,
    formatValue: String,
    ...over,
  });
/** Where the parts of a path begin. */
const beginnings = (path: string) => path.split("M").length - 1;

describe("bars", () => {
  it("stand for what is known and above zero: a gap and a zero have none", () => {
    const { bars } = plotOf({ series: [series({ values: [3, null, 0, 5] })] });
    expect(bars.map(({ look, path }) => [look, beginnings(path)])).toEqual([["whole", 2]]);
  });

  it("look different while their interval runs, and while it may be corrected", () => {
    const { bars } = plotOf({
      running: 3,
      series: [series({ values: [1, 2, 3, 4], provisional: [false, true, true, true] })],
    });
    expect(bars.map(({ look, path }) => [look, beginnings(path)])).toEqual([
      ["whole", 1],
      ["running", 1],
      ["provisional", 2],
    ]);
  });

  it("look different where one of the queues is missing, but for an interval of which more is to come", () => {
    const own = { values: [1, 2, 3, 4], provisional: [false, true], lacking: [true, true, false, true] };
    const looks = (as: "bar" | "line") => {
      const { bars, lines } = plotOf({ running: 3, series: [series({ ...own, as })] });
      return [...bars, ...lines].map(({ look }) => look);
    };
    expect(looks("bar")).toEqual(["whole", "running", "provisional", "lacking"]);
    // Of an outline there is nothing above what is known.
    const { bars } = plotOf({ series: [series({ values: [1], lacking: [true] })] });
    expect(bars[0]?.path).toMatch(/^M[\d.]+ [\d.]+V[\d.]+h[\d.]+V[\d.]+$/);
    // A line is drawn from one interval to the next, and looks like the latter.
    expect(looks("line")).toEqual(["whole", "running", "provisional"]);
  });

  it("of several series stand side by side within their interval", () => {
    const plot = plotOf({ count: 1, series: [series({ values: [1] }), series({ id: "t", values: [1] })] });
    const spans = plot.bars.map(({ path }) => {
      const [, x = "0", width = "0"] = /^M([\d.]+) .*h([\d.]+)V/.exec(path) ?? [];
      return [Number(x), Number(x) + Number(width)] as const;
    });
    const [first, second] = spans;
    expect(first?.[1]).toBeCloseTo(second?.[0] ?? 0, 0);
    expect(first?.[0]).toBeGreaterThan(plot.left);
    expect(second?.[1]).toBeLessThan(plot.right);
  });
});

describe("lines", () => {
  it("are broken by gaps, and what stands alone is a dash", () => {
    const line = (values: (number | null)[]) =>
      plotOf({ count: values.length, series: [series({ as: "line", values })] }).lines;
    expect(line([1, 2, null, 3, 4]).map(({ path }) => beginnings(path))).toEqual([2]);
    expect(line([null, 2, null])[0]?.path).toMatch(/^M[\d.]+ [\d.]+h[\d.]+$/);
    expect(line([null, null])).toEqual([]);
  });

  it("lead into the running interval by a stroke of its own", () => {
    const { lines } = plotOf({ running: 3, series: [series({ as: "line", values: [1, 2, 3, 4] })] });
    expect(lines.map(({ look, path }) => [look, path.split("L").length - 1])).toEqual([
      ["whole", 2],
      ["running", 1],
    ]);
  });
});

describe("axes", () => {
  it("measure two units, the first on the left; a third is in the table alone", () => {
    const plot = plotOf({
      series: [
        series({ values: [90] }),
        series({ id: "l", as: "line", unit: "percentage", values: [80] }),
        series({ id: "w", as: "line", unit: "milliseconds", values: [1000] }),
      ],
    });
    expect(plot.labels.filter(({ side }) => side === "left").map(({ text }) => text)).toEqual(["0", "50", "100"]);
    expect(plot.labels.filter(({ side }) => side === "right")).toHaveLength(3);
    expect(plot.lines.map(({ series: index }) => index)).toEqual([1]);
  });

  it("reach as high as what is usual, and draw a target only on an axis of its unit", () => {
    const band = { series: 0, low: [1], median: [2], high: [180] };
    const target = { value: 80, unit: "percentage" };
    const plot = plotOf({ count: 1, series: [series({ values: [3] })], band, target });
    expect(plot.labels.some(({ text }) => text === "200")).toBe(true);
    expect(plot.target).toBeNull();
    expect(
      plotOf({ series: [series({ as: "line", unit: "percentage", values: [50] })], target }).target,
    ).not.toBeNull();
  });
});

it("draws what is usual in a piece for each run of intervals of which it is known", () => {
  const band = { series: 0, low: [1, 1, null, 1], median: [2, 2, null, 2], high: [3, 3, null, 3] };
  const plot = plotOf({ series: [series({ values: [1, 1, 1, 1] })], band });
  expect(beginnings(plot.band?.area ?? "")).toBe(2);
  const nothing = { series: 0, low: [null], median: [null], high: [null] };
  expect(plotOf({ count: 1, series: [series({ values: [1] })], band: nothing }).band).toBeNull();
});

it("leaves out times that would reach beyond an edge, and all of them where it is too low", () => {
  const times = () => [
    { at: 0, text: "a very long time of day indeed" },
    { at: 2, text: "12:00" },
  ];
  expect(plotOf({ times, series: [series({ values: [1] })] }).times.map(({ text }) => text)).toEqual(["12:00"]);
  expect(plotOf({ times, height: 30 }).times).toEqual([]);
});

it("has nothing of a negative width while there is no room", () => {
  const values = [
    series({ values: [100, 200, 300, 400] }),
    series({ id: "t", as: "line", unit: "percentage", values: [90] }),
  ];
  expect(plotOf({ width: 0, running: 2, series: values }).running?.width).toBe(0);
});
