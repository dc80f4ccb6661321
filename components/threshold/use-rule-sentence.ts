import { useLocale, useTranslations } from "next-intl";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import type { FigureUnit } from "@/lib/domain/threshold/subject";
import { ruleSentence } from "./rule-sentence";
import { useFigureWords } from "./use-figure-words";

/** Tells rules in one line, in the reader's language. */
export function useRuleSentence(): (rule: ThresholdRule, unit: FigureUnit) => string {
  const t = useTranslations("thresholds.sentence");
  const { metric } = useFigureWords();
  const locale = useLocale();
  return (rule, unit) => ruleSentence(rule, unit, { say: (key, values) => t(key, values), metric, locale });
}
