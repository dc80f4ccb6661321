import { describe, expect, it } from "vitest";
import { announce, shorten } from "./announcements";

const calm = { id: "a", name: "Sales", level: "calm" } as const;

describe("announce", () => {
  it("tells breaches and recoveries, not what is merely near", () => {
    const spoken = new Map([
      ["a", "calm"],
      ["b", "breach"],
      ["c", "calm"],
    ] as const);
    expect(
      announce(spoken, [
        { ...calm, level: "breach" },
        { id: "b", name: "Billing", level: "near" },
        { id: "c", name: "Chat", level: "near" },
      ]),
    ).toEqual({ breached: ["Sales"], recovered: ["Billing"] });
  });

  it("stays silent about a queue that is new, gone or unchanged", () => {
    expect(announce(new Map(), [{ ...calm, level: "breach" }])).toBeNull();
    expect(announce(new Map([["x", "breach"]]), [])).toBeNull();
    expect(announce(new Map([["a", "calm"]]), [calm])).toBeNull();
  });
});

it("names three and counts the rest", () => {
  expect(shorten(["a", "b", "c", "d", "e"])).toEqual({ named: ["a", "b", "c"], more: 2 });
  expect(shorten(["a"])).toEqual({ named: ["a"], more: 0 });
});
