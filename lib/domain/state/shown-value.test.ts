import { describe, expect, it } from "vitest";
import { queueState } from "./queue-state";
import { shownValue } from "./shown-value";

const WAIT = "interactionsLongestWaitInQueue.rt";

describe("shownValue", () => {
  it("shows no longest wait while nobody waits, and agrees with the queue's tile", () => {
    for (const metrics of [
      { [WAIT]: 0, "interactionsWaitInQueue.rt": 0 },
      { [WAIT]: 0 },
      { [WAIT]: 4000, "interactionsWaitInQueue.rt": 0 },
      { [WAIT]: 0, "interactionsWaitInQueue.rt": 1 },
      { [WAIT]: 4000, "interactionsWaitInQueue.rt": 1 },
    ])
      expect(shownValue(metrics, WAIT)).toBe(queueState(metrics).longestWaitMs);
    expect(shownValue({ [WAIT]: 0, "interactionsWaitInQueue.rt": 0 }, WAIT)).toBeNull();
  });

  it("leaves every other value as 8x8 said it", () => {
    expect(shownValue({ "accepted.today": 0 }, "accepted.today")).toBe(0);
    expect(shownValue({}, "accepted.today")).toBeNull();
  });
});
