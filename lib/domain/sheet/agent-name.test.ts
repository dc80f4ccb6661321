import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentName } from "./agent-name";

describe("an agent's name", () => {
  it.each([
    ["Maya Okafor", "Maya", "MO"],
    ["Okafor, Maya", "Maya", "MO"],
    ["Björn Åke Öst-Berg von Hellfeldt", "Björn", "BÅH"],
    ["  山田 太郎 ", "山田", "山太"],
    ["Cher", "Cher", "C"],
    ["O'Brien, Pat", "Pat", "PO"],
    ["(temp) agent 7", "(temp)", "TA7"],
    ["maya.okafor@example.com", "maya", "MO"],
    ["@example.com", "@example.com", "E"],
    ["", "", ""],
    ["---", "---", ""],
  ])("%j is %j or %j", (name, first, initials) => {
    expect(agentName(name, "full")).toBe(name);
    expect(agentName(name, "first")).toBe(first);
    expect(agentName(name, "initials")).toBe(initials);
  });

  it("as initials tells at most three letters, and never a whole word of several", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect([...agentName(name, "initials").normalize("NFC")].length).toBeLessThanOrEqual(9);
        expect(agentName(name, "initials")).not.toMatch(/\s/);
      }),
    );
  });
});
