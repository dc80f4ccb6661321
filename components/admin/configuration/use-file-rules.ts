"use client";

import { useTranslations } from "next-intl";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import type { FieldRule } from "@/lib/domain/field-rule";

type RuleKey = Parameters<ReturnType<typeof useTranslations<"configuration.rules">>>[0];
type CodeKey = Parameters<ReturnType<typeof useTranslations<"forms.codes">>>[0];

/** Holds because `has` is asked before. */
const asRule = (rule: string) => rule as RuleKey;
const asCode = (code: string) => code as CodeKey;

/** What is wrong with a place in a file, in the reader's language: a file's own words, else those that forms have for the same. */
export function useFileRules(): (rule: FieldRule | undefined, sentence: string) => string {
  const own = useTranslations("configuration.rules");
  const codes = useTranslations("forms.codes");
  const forms = useRuleTranslator();
  return (rule, sentence) => {
    if (rule === undefined) return sentence;
    const { bound = 0 } = rule;
    // What the library that reads YAML says, or the values that there are, after the beginning of the server's own sentence.
    if (own.has(asRule(rule.rule)))
      return own(asRule(rule.rule), {
        bound,
        sentence: sentence.replace(/^(is not readable YAML: |must be one of )/, ""),
      });
    if (codes.has(asCode(rule.rule))) return codes(asCode(rule.rule));
    return ruleWords(forms, rule, sentence, sentence);
  };
}
