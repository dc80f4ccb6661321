"use client";

import { useTranslations } from "next-intl";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import type { EditProblem } from "@/lib/domain/board/edit/edit-problem";

/** Why an edit was not made, beside the field that asked for it; null when it was. */
export function useProblemWords(): (problem: EditProblem | null, value: unknown) => string | null {
  const t = useTranslations("design.problems");
  const rules = useRuleTranslator();
  return (problem, value) => {
    if (problem === null) return null;
    const [first] = problem.problems ?? [];
    return first === undefined ? t(problem.code) : ruleWords(rules, first, value, first.message);
  };
}
