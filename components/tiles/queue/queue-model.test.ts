import { describe, expect, it } from "vitest";
import { serviceLevelLevel } from "./queue-model";

describe("serviceLevelLevel", () => {
  it("is never louder than its tile", () => {
    expect(serviceLevelLevel({ level: "near", serviceLevelLevel: "breach" })).toBe("near");
    expect(serviceLevelLevel({ level: "breach", serviceLevelLevel: "breach" })).toBe("breach");
    expect(serviceLevelLevel({ level: "breach", serviceLevelLevel: "calm" })).toBe("calm");
  });
});
