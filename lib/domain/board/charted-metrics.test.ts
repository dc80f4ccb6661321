import { expect, it } from "vitest";
import { documentWith, type TestTile } from "@/tests/support/documents";
import { chartedMetrics, metricOfSeries } from "./charted-metrics";

const series = (metric: string, group: string | null = null) => ({ metric, group, as: "line", label: null }) as const;
const chart = (id: string, ...of: readonly ReturnType<typeof series>[]): TestTile => ({
  id,
  kind: "intervals",
  options: { series: of.map((one) => ({ ...one })) },
});

it("asks for a group by its id, and for none that nobody chose", () => {
  const of = [series("entered.today"), series("groups.onBreak.rt", "g1"), series("groups.onBreak.rt")];
  expect(of.map(metricOfSeries)).toEqual(["entered.today", "groups.onBreak.rt:g1", null]);
});

it("is what the charts of all pages show, and nothing of other tiles", () => {
  const measure = { of: "agents", metric: "agents.available", agents: { all: true } };
  const other = { id: "n", kind: "number", options: { measure } };
  const first = documentWith(chart("a", series("entered.today"), series("groups.onBreak.rt")), other);
  const second = documentWith(chart("b", series("entered.today"), series("abandoned.today")));
  const pages = [...first.pages, ...second.pages];
  expect([...chartedMetrics({ pages })]).toEqual(["entered.today", "abandoned.today"]);
});
