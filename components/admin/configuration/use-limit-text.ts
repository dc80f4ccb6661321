"use client";

import { useLocale, useTranslations } from "next-intl";
import { durationText, limitText, type SentenceWords } from "@/components/threshold/rule-sentence";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import type { ConfigurationField, Fact } from "@/lib/contracts/admin/configuration";
import { formatPercentage } from "@/lib/domain/format/format";
import { hoursText } from "@/lib/domain/format/hours-text";
import { describeHours } from "@/lib/domain/threshold/describe";
import { readHoursCell } from "@/lib/domain/threshold/hours-cell";
import { readLimitCode } from "@/lib/domain/threshold/limit-code";
import { subjectFacts, subjectOf } from "@/lib/domain/threshold/subject";

interface LimitText {
  /** What a figure is called; null for a key that stands for none. */
  readonly figure: (key: string) => string | null;
  /** What is said of a figure's limits, in its unit; null where it is said as all other facts are. */
  readonly say: (key: string, field: ConfigurationField, fact: Fact) => string | null;
}

/** Limits in the words in which they are set by hand, not in a file's. */
export function useLimitText(): LimitText {
  const t = useTranslations("thresholds.sentence");
  const locale = useLocale();
  const { metric, full } = useFigureWords();
  const words: SentenceWords = { say: (key, values) => t(key, values), metric, locale };

  const say: LimitText["say"] = (key, field, fact) => {
    const subject = subjectOf(key);
    if (field === "forMs" && typeof fact === "number") return durationText(fact, words);
    if (field === "recover" && typeof fact === "number") {
      const share = Math.round(fact * 1000) / 10;
      return formatPercentage(share, locale, share % 1 === 0 ? 0 : 1);
    }
    if (field === "hours" && typeof fact === "object" && fact !== null) {
      const spans = fact.slice(0, -1).map((span) => span.replace("-", " "));
      const hours = readHoursCell([fact.at(-1), ...spans].join("|"));
      return hours === null ? null : hoursText(describeHours(hours), locale, t("wholeDay"));
    }
    if ((field !== "near" && field !== "breach") || typeof fact !== "string" || subject === null) return null;
    const limit = readLimitCode(fact);
    return limit === null ? null : limitText(limit, subjectFacts(subject)?.unit ?? "count", words);
  };
  return {
    figure: (key) => {
      const subject = subjectOf(key);
      return subject === null ? null : full(subject);
    },
    say,
  };
}
