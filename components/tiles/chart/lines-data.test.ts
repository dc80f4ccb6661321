import { expect, it } from "vitest";
import { linesData } from "./lines-data";

const MINUTE = 60_000;

it("says of the last minute that it still runs, and what the target's line is", () => {
  const series = [{ id: "a", name: "Waiting", as: "line", colour: "near", unit: "count", values: [3, null] }] as const;
  const data = linesData("Waiting", [10 * MINUTE, 11 * MINUTE], series, {
    target: "target 5",
    running: "still running",
  });
  expect(data.rows.map(({ values, state }) => [values[0], state])).toEqual([
    [3, ""],
    [null, "still running"],
  ]);
  expect(data.marks).toEqual([{ of: "target", text: "target 5" }]);
});
