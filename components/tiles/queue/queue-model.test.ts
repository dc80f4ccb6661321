import { describe, expect, it } from "vitest";
import { remembered, rowNow } from "@/components/metric/row-now";
import { liveFixture } from "@/tests/support/live-fixture";
import { queueModel, rememberedQueue, serviceLevelLevel, stateWord } from "./queue-model";

describe("rememberedQueue", () => {
  it("keeps every number of the last row, says when it was true, and lets nothing run", () => {
    const now = Date.parse("2026-03-04T13:26:10Z");
    const { view } = liveFixture("picture", { now });
    for (const { id } of view.queues) {
      const row = rowNow(view, "queues", id, now);
      const before = queueModel(view, id, now);
      if (row === undefined || row === null || before === null) throw new Error("the fixture has this queue");
      const after = rememberedQueue(remembered(row, now));
      const { wait, age, asOf, ...numbers } = before;
      expect(after).toMatchObject(numbers);
      expect([age, asOf]).toEqual(["live", null]);
      expect(after).toMatchObject({ age: "old", asOf: row.age.asOf });
      expect(after.wait).toEqual(wait !== null && "since" in wait ? { ms: now - wait.since } : wait);
    }
  });
});

describe("stateWord", () => {
  it("says near only of what is near, and below of a level that is far from its target", () => {
    expect(stateWord({ level: "near", reasons: ["wait-near"] })).toBe("near");
    expect(stateWord({ level: "near", reasons: ["service-level-near"] })).toBe("near");
    expect(stateWord({ level: "near", reasons: ["service-level-below", "wait-near"] })).toBe("below");
    expect(stateWord({ level: "breach", reasons: ["wait-beyond", "service-level-below"] })).toBe("breached");
    expect(stateWord({ level: "calm", reasons: [] })).toBeNull();
  });
});

describe("serviceLevelLevel", () => {
  it("is never louder than its tile", () => {
    expect(serviceLevelLevel({ level: "near", serviceLevelLevel: "breach" })).toBe("near");
    expect(serviceLevelLevel({ level: "breach", serviceLevelLevel: "breach" })).toBe("breach");
    expect(serviceLevelLevel({ level: "breach", serviceLevelLevel: "calm" })).toBe("calm");
  });
});
