import { expect, it } from "vitest";
import { follow, NOTHING_SEEN, REMEMBERED_MS } from "./departures";

const a = { id: "a", name: "Sales" };
const b = { id: "b", name: "Billing" };

it("remembers who went, since when and from where", () => {
  const before = follow(NOTHING_SEEN, [a, b], 1000);
  expect(before.gone).toEqual([]);
  const after = follow(before, [a], 6000);
  expect(after.gone).toEqual([{ id: "b", name: "Billing", since: 6000, index: 1 }]);
  expect(follow(after, [a], 11_000).gone).toEqual(after.gone);
});

it("forgets on return and after a while", () => {
  const gone = follow(follow(NOTHING_SEEN, [a, b], 0), [a], 5000);
  expect(follow(gone, [a, b], 10_000).gone).toEqual([]);
  expect(follow(gone, [a], 5000 + REMEMBERED_MS).gone).toEqual([]);
});
