import { describe, expect, it } from "vitest";
import { serviceLevelLevel, stateWord } from "./queue-model";

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
