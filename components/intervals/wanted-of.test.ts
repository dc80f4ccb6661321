import { expect, it } from "vitest";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { wantedOf } from "./wanted-of";

const OPTIONS: OptionsByKind["intervals"] = {
  queues: { all: true },
  series: [
    { metric: "entered.today", as: "bar", label: null },
    { metric: "agents.available", as: "line", label: "Ready" },
  ],
  range: "today",
  stepMinutes: 30,
  band: true,
  slaLine: true,
};
const names = (isWithheld: boolean) =>
  wantedOf(
    OPTIONS,
    isWithheld,
    (metric) => `<${metric}>`,
    (name) => `${name} (not here)`,
  ).map(({ name }) => name);

it("says which series a board may not tell, and of no other", () => {
  expect(names(false)).toEqual(["<entered.today>", "Ready"]);
  expect(names(true)).toEqual(["<entered.today>", "Ready (not here)"]);
});
