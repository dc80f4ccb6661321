import { useFigureWords } from "@/components/threshold/use-figure-words";
import { useRuleSentence } from "@/components/threshold/use-rule-sentence";
import { thresholdRule } from "@/lib/domain/threshold/rule";
import { subjectFacts, subjectOf } from "@/lib/domain/threshold/subject";

/** A figure with its rule as the page of limits tells it; undefined for one that this release cannot read. */
export function useLimitFact(): (fact: object) => string | undefined {
  const words = useFigureWords();
  const sentence = useRuleSentence();
  return (fact) => {
    const { figure, rule }: { readonly figure?: unknown; readonly rule?: unknown } = { ...fact };
    const subject = typeof figure === "string" ? subjectOf(figure) : null;
    const read = thresholdRule.safeParse(rule);
    if (subject === null || !read.success) return undefined;
    return `${words.full(subject)}: ${sentence(read.data, subjectFacts(subject)?.unit ?? "count")}`;
  };
}
