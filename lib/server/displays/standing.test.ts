import { expect, it } from "vitest";
import { standingOf } from "./standing";

it("tells how a display stands by when it was heard of last", () => {
  expect(standingOf(null, 1_000_000)).toBe("new");
  expect(standingOf(1_000_000, 1_089_999)).toBe("online");
  expect(standingOf(1_000_000, 1_090_000)).toBe("late");
  expect(standingOf(1_000_000, 1_299_999)).toBe("late");
  expect(standingOf(1_000_000, 1_300_000)).toBe("silent");
  // A clock that was set back makes nobody silent.
  expect(standingOf(1_000_000, 0)).toBe("online");
});
