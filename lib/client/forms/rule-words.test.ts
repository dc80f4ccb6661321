import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import de from "@/lib/messages/de/forms.json";
import en from "@/lib/messages/en/forms.json";
import { type RuleTranslator, ruleWords } from "./rule-words";

function translator(locale: string, messages: typeof en): RuleTranslator {
  const rules: Record<string, string> = messages.rules;
  return {
    say: (key, values) => createTranslator({ locale, messages: { word: rules[key] ?? "" } })("word", values),
    has: (key) => key in rules,
  };
}

const english = translator("en", en);
const german = translator("de", de);

describe("the words of a broken rule", () => {
  it("tells what a person must do, not what the library calls it", () => {
    expect(ruleWords(english, { rule: "too_small", bound: 1 }, "")).toBe("Please fill this in.");
    expect(ruleWords(english, { rule: "too_small", bound: 12 }, "short")).toBe("At least 12 characters.");
    expect(ruleWords(english, { rule: "too_big", bound: 100 }, "x".repeat(101))).toBe("At most 100 characters.");
    expect(ruleWords(english, { rule: "too_small", bound: 2 }, 1)).toBe("At least 2.");
    expect(ruleWords(english, { rule: "too_big", bound: 3600 }, 4000)).toBe("At most 3,600.");
    expect(ruleWords(english, { rule: "too_small", bound: 1 }, [])).toBe("Please fill this in.");
    expect(ruleWords(english, { rule: "too_big", bound: 3 }, [1, 2, 3, 4])).toBe("Choose at most 3.");
    expect(ruleWords(english, { rule: "invalid_type" }, Number.NaN)).toBe("Please fill this in.");
    expect(ruleWords(english, { rule: "email" }, "nobody")).toBe("This is not an e-mail address.");
  });

  it("speaks the reader's language", () => {
    expect(ruleWords(german, { rule: "too_small", bound: 12 }, "kurz")).toBe("Mindestens 12 Zeichen.");
    expect(ruleWords(german, { rule: "too_big", bound: 3600 }, 4000)).toBe("Höchstens 3.600.");
  });

  it("falls back to the server's sentence, and without one says that it cannot be accepted", () => {
    expect(ruleWords(english, { rule: "moon-phase" }, "x", "needs a full moon")).toBe(
      "Not accepted: needs a full moon",
    );
    expect(ruleWords(english, { rule: "moon-phase" }, "x")).toBe("This cannot be accepted.");
  });
});
