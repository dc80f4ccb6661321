import { expect, it } from "vitest";
import { queueItems } from "./queue-items";

const gone = [
  { id: "d", name: "D", since: 0, index: 3 },
  { id: "b", name: "B", since: 0, index: 1 },
];

it("keeps the departed in their places, or last when ranked", () => {
  expect(queueItems(["a", "c"], gone, "board").map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  expect(queueItems(["c", "a"], gone, "need").map(({ id }) => id)).toEqual(["c", "a", "b", "d"]);
  expect(queueItems(["a"], gone, "board")[1]?.gone?.name).toBe("B");
});
