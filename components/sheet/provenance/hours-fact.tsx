"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { useTicking } from "@/lib/client/clock/use-now";
import { hoursText } from "@/lib/domain/format/hours-text";
import { describeHours } from "@/lib/domain/threshold/describe";
import { isOpen } from "@/lib/domain/threshold/is-open";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";
import { Fact } from "./fact";

/** When limits count, and whether they do at this moment; nothing for those that always do. */
export function HoursFact({ hours }: { hours: OpeningHours | null }) {
  const t = useTranslations("tiles.provenance.limits");
  const locale = useLocale();
  const { timeZone } = useBoard();
  const counts = useTicking((now) => hours === null || isOpen(hours, now, timeZone));
  if (hours === null) return null;
  const text = hoursText(describeHours(hours), locale, t("wholeDay"));
  return <Fact name={t("hoursName")}>{counts ? text : t("closed", { hours: text })}</Fact>;
}
