import { expect, it } from "vitest";
import { type ChartData, chartCsv, fileName } from "./chart-data";

const HOUR = 3_600_000;
const start = Date.parse("2026-11-28T13:00:00Z");
const column = { as: "bar", colour: "red" } as const;
const data: ChartData = {
  title: "Today",
  board: "Customer Care",
  zone: "Europe/Berlin",
  columns: [
    { ...column, name: '=HYPERLINK("http://evil.example")', unit: "count" },
    { ...column, name: "Longest wait", unit: "milliseconds" },
    { ...column, name: "Service level", unit: "percentage" },
    { ...column, name: "Ratio", unit: "ratio" },
  ],
  rows: [
    { start, end: start + HOUR, values: [12, 61_500, 79.666666, -0.5], state: "" },
    { start: start + HOUR, end: start + 2 * HOUR, values: [0, null], state: "still running" },
  ],
};
const words = {
  locale: "en",
  start: "interval begins",
  end: "interval ends",
  state: "state",
  unit: (unit: string) => ({ count: "count", milliseconds: "s", percentage: "%" })[unit] ?? "",
};

it("writes a chart with offsets, units and gaps, and no formula", () => {
  expect(chartCsv(data, words).split("\r\n")).toEqual([
    `\uFEFFinterval begins,interval ends,"'=HYPERLINK(""http://evil.example"") (count)",Longest wait (s),Service level (%),Ratio,state`,
    "2026-11-28T14:00:00+01:00,2026-11-28T15:00:00+01:00,12,61.5,79.67,-0.5,",
    "2026-11-28T15:00:00+01:00,2026-11-28T16:00:00+01:00,0,,,,still running",
    "",
  ]);
});

it("says of each value what is to be known of it, behind all others", () => {
  const [row] = data.rows;
  const noted = { ...data, rows: row === undefined ? [] : [{ ...row, notes: ["=reported", "", "recorded"] }] };
  const lines = chartCsv(noted, { ...words, note: (name) => `${name}: from` }).split("\r\n");
  expect(lines[0]).toMatch(/,state,.*,Longest wait: from,Service level: from,Ratio: from$/);
  expect(lines[1]).toMatch(/-0\.5,,'=reported,,recorded,$/);
});

it("tells what is drawn as a band in columns of their own, before the state", () => {
  const usual = (name: string, values: readonly (number | null)[]) => ({ name, unit: "milliseconds", values });
  const banded = { ...data, band: [usual("usual low: =Wait", [1500, null]), usual("usual high: =Wait", [2000])] };
  const lines = chartCsv(banded, { ...words, note: (name) => `${name}: from` }).split("\r\n");
  expect(lines[0]).toMatch(/,Ratio,usual low: =Wait \(s\),usual high: =Wait \(s\),state,.*,Ratio: from$/);
  expect(lines[1]).toMatch(/,-0\.5,1\.5,2,,,,,$/);
  expect(lines[2]).toMatch(/:00,0,,,,,,still running,,,,$/);
});

it("is separated as German spreadsheets expect it, with decimal commas", () => {
  expect(
    chartCsv(data, { ...words, locale: "de" })
      .split("\r\n")
      .slice(1),
  ).toEqual([
    "2026-11-28T14:00:00+01:00;2026-11-28T15:00:00+01:00;12;61,5;79,67;-0,5;",
    "2026-11-28T15:00:00+01:00;2026-11-28T16:00:00+01:00;0;;;;still running",
    "",
  ]);
});

it("begins with the mark by which spreadsheets know UTF-8", () => {
  expect(chartCsv(data, words).startsWith("\uFEFFinterval begins,")).toBe(true);
});

it("names a file by what is in it, and by nothing that a path could be made of", () => {
  expect(fileName(data, start, "csv")).toBe("Customer-Care_Today_2026-11-28-1400.csv");
  expect(fileName({ ...data, subject: "Support" }, start, "png")).toBe(
    "Customer-Care_Support_Today_2026-11-28-1400.png",
  );
  expect(fileName({ ...data, board: "../../etc/passwd", title: "Über „uns“?" }, start, "png")).toBe(
    "etc-passwd_Über-uns_2026-11-28-1400.png",
  );
  expect(fileName({ ...data, board: "…", title: "" }, start, "png")).toBe("2026-11-28-1400.png");
});
