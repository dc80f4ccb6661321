import { expect, it } from "vitest";
import { wrapped } from "./wrapped";

const widthOf = (text: string) => [...text].length;

it("breaks at spaces what is wider than its room", () => {
  expect(wrapped("Customer Care · Today", 30, widthOf)).toEqual(["Customer Care · Today"]);
  expect(wrapped("Customer Care · Today", 15, widthOf)).toEqual(["Customer Care ·", "Today"]);
});

it("breaks within a word that has no line of its own, between whole characters", () => {
  expect(wrapped("a Donaudampfschiff", 6, widthOf)).toEqual(["a", "Donaud", "ampfsc", "hiff"]);
  expect(wrapped("🔥🔥🔥", 2, widthOf)).toEqual(["🔥🔥", "🔥"]);
});

it("loses nothing, however little room there is", () => {
  expect(wrapped("ab c", 0, widthOf)).toEqual(["a", "b", "c"]);
  expect(wrapped("", 10, widthOf)).toEqual([]);
});
