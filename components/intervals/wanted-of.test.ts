import { expect, it } from "vitest";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { SheetCells } from "@/lib/domain/sheet/cells";
import { wantedOf } from "./wanted-of";

const OPTIONS: OptionsByKind["intervals"] = {
  queues: { all: true },
  series: [
    { metric: "entered.today", group: null, as: "bar", label: null },
    { metric: "agents.available", group: null, as: "line", label: "Ready" },
    { metric: "groups.onBreak.rt", group: "g1", as: "line", label: null },
    { metric: "groups.onBreak.rt", group: "g1", as: "line", label: "Away" },
    { metric: "groups.onBreak.rt", group: "g2", as: "line", label: null },
    { metric: "groups.onBreak.rt", group: null, as: "line", label: null },
  ],
  range: "today",
  stepMinutes: 30,
  band: true,
  slaLine: true,
};
const names = (cells: SheetCells | null) =>
  wantedOf(OPTIONS, cells, {
    metric: (metric) => `<${metric}>`,
    group: (id) => (id === "g1" ? "Sales" : null),
    ofGroup: (group, name) => `${group}: ${name}`,
    withheld: (name) => `${name} (not here)`,
    nobody: (name) => `${name} (nobody)`,
  }).map(({ name }) => name);

const NOBODY = "<onBreak.rt> (nobody)";

it("calls series by their own names, else by the metric and the group", () => {
  expect(names(null)).toEqual(["<entered.today>", "Ready", "Sales: <onBreak.rt>", "Away", NOBODY, NOBODY]);
});

it("says which series a board may not tell, and of no other", () => {
  expect(names({ withheld: 1 })).toEqual([
    "<entered.today>",
    "Ready (not here)",
    "Sales: <onBreak.rt>",
    "Away",
    NOBODY,
    NOBODY,
  ]);
  expect(names({ groupless: 1 })).toEqual([
    "<entered.today>",
    "Ready",
    "<onBreak.rt> (not here)",
    "Away (not here)",
    "<onBreak.rt> (not here)",
    "<onBreak.rt> (not here)",
  ]);
});
