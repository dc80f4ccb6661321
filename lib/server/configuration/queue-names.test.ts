import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueNames } from "./queue-names";

describe("queues in a file", () => {
  const QUEUES = [
    { id: "1", name: "Sales" },
    { id: "2", name: "Chat" },
    { id: "3", name: "Chat" },
    { id: "4", name: "1" },
  ];

  it("are named as 8x8 names them, where that means one of them", () => {
    const { nameOf, find } = queueNames(QUEUES);
    expect(["1", "2", "3", "4", "gone"].map(nameOf)).toEqual(["Sales", "2", "3", "4", "gone"]);
    expect(["Sales", "Chat", "2", "1", "gone"].map(find)).toEqual(["1", null, "2", "1", null]);
  });

  it("mean what the file itself called so, though 8x8 has renamed them since", () => {
    const { find } = queueNames(
      [
        { id: "1", name: "Sales DE" },
        { id: "2", name: "Sales" },
      ],
      new Map([["Sales", "1"]]),
    );
    expect([find("Sales"), find("Sales DE"), find("2")]).toEqual(["1", "1", "2"]);
  });

  it("are found again by the names that they are given", () => {
    const text = fc.constantFrom("a", "b", "c", "1", "2", "3");
    const queues = fc.uniqueArray(fc.record({ id: text, name: text }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(queues, (all) => {
        const { nameOf, find } = queueNames(all);
        for (const { id } of all) expect(find(nameOf(id))).toBe(id);
      }),
    );
  });
});
