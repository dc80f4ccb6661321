import { useLocale, useTranslations } from "next-intl";
import { hoursText } from "@/lib/domain/format/hours-text";
import { describeHours } from "@/lib/domain/threshold/describe";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";

/** Tells opening hours in one line, in the reader's language. */
export function useHoursText(): (hours: OpeningHours) => string {
  const t = useTranslations("thresholds.sentence");
  const locale = useLocale();
  return (hours) => hoursText(describeHours(hours), locale, t("wholeDay"));
}
