import { describe, expect, it } from "vitest";
import { AUDIT_ACTIONS, AUDIT_FIELDS } from "@/lib/domain/audit";
import german from "./de/audit.json";
import english from "./en/audit.json";

function actionsOf(tree: object, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? actionsOf(value, `${prefix}${key}.`) : [prefix + key],
  );
}

describe("the audit trail's words", () => {
  it.each([
    ["English", english],
    ["German", german],
  ])("tell of every action and every fact, and of no other (%s)", (_language, words) => {
    expect(actionsOf(words.actions).sort()).toEqual([...AUDIT_ACTIONS].sort());
    expect(Object.keys(words.fields).sort()).toEqual([...AUDIT_FIELDS].sort());
  });
});
