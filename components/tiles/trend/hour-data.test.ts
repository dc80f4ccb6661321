import { expect, it } from "vitest";
import { hourData } from "./hour-data";

const MINUTE = 60_000;

it("says of the last minute that it still runs, and of all others nothing", () => {
  const points = [10, 11].map((at) => {
    return { minute: at * MINUTE, entered: 3, answered: 2, abandoned: 1, serviceLevel: 80 };
  });
  const statesOf = (running: string | null) =>
    hourData(points, { target: null, running }, (key) => key).rows.map(({ end, state }) => [end / MINUTE, state]);
  expect(statesOf("still running")).toEqual([
    [11, ""],
    [12, "still running"],
  ]);
  expect(statesOf(null).map(([, state]) => state)).toEqual(["", ""]);
});
