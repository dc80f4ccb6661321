import type { FieldRule } from "@/lib/domain/field-rule";

/** The words of the catalogue `forms.rules`, by a rule's name. */
export interface RuleTranslator {
  say(key: string, values: Record<string, string | number>): string;
  has(key: string): boolean;
}

/**
 * What is wrong with a field's value, as a sentence in the reader's language. A rule the catalogue doesn't know is told
 * by the server's own sentence.
 */
export function ruleWords(t: RuleTranslator, { rule, bound }: FieldRule, value: unknown, sentence?: string): string {
  const key = keyOf(rule, bound, value);
  if (t.has(key)) return t.say(key, bound === undefined ? {} : { bound });
  return sentence === undefined || sentence === "" ? t.say("other", {}) : t.say("said", { sentence });
}

/** The library has one code for what a person calls "too long", "too high" and "too many". */
function keyOf(rule: string, bound: number | undefined, value: unknown): string {
  if (isEmpty(value) && (rule === "invalid_type" || rule === "invalid_value" || rule === "too_small"))
    return "required";
  if (rule !== "too_small" && rule !== "too_big") return rule;
  const size = rule === "too_small" ? "too-small" : "too-big";
  if (bound === undefined) return size;
  if (typeof value === "string") return rule === "too_small" ? "too-short" : "too-long";
  if (Array.isArray(value)) return rule === "too_small" ? "too-few" : "too-many";
  return size;
}

/** Nothing, as a person sees it: an emptied number field is not a number. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || Number.isNaN(value)) return true;
  return Array.isArray(value) ? value.length === 0 : typeof value === "string" && value.trim() === "";
}
