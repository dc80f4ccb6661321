"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { RuleTranslator } from "./rule-words";

type RuleKey = Parameters<ReturnType<typeof useTranslations<"forms.rules">>>[0];

/** Holds for keys that `has` has found; `ruleWords` asks for no other. */
function asKey(key: string): RuleKey {
  return key as RuleKey;
}

/** The words of rules in the reader's language. */
export function useRuleTranslator(): RuleTranslator {
  const t = useTranslations("forms.rules");
  return useMemo(() => ({ say: (key, values) => t(asKey(key), values), has: (key) => t.has(asKey(key)) }), [t]);
}
