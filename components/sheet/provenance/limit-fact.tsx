"use client";

import { useLocale, useTranslations } from "next-intl";
import { figureText } from "@/components/sheet/figure-text";
import type { Unit } from "@/lib/domain/board/measure";
import type { Applied } from "@/lib/domain/sheet/judging";
import { Fact } from "./fact";
import { HoursFact } from "./hours-fact";

interface LimitFactProps {
  rule: Applied | null;
  unit: Unit;
  /** Whether several rows are judged, each against its own. */
  isOfRows: boolean;
}

/** Which limits apply, where they stand at the moment, who set them, and when they count. */
export function LimitFact({ rule, unit, isOfRows }: LimitFactProps) {
  const t = useTranslations("tiles.provenance.limits");
  const words = useLimitWords();
  if (rule === null) return <Fact name={t("name")}>{t("none")}</Fact>;
  const { from, near, breach, hours } = rule;
  const none = isOfRows ? t("each") : from === "tile" ? t("off") : t("unknown");
  const text = near === null && breach === null ? none : words(rule, unit);
  return (
    <>
      <Fact name={t("name")}>{`${text} · ${t(`from.${from}`)}`}</Fact>
      <HoursFact hours={hours} />
    </>
  );
}

function useLimitWords(): (rule: Applied, unit: Unit) => string {
  const t = useTranslations("tiles.provenance.limits");
  const locale = useLocale();
  return ({ isBelow, near, breach }, unit) => {
    const side = isBelow ? "below" : "above";
    const parts = [
      near === null ? null : t(`near.${side}`, { limit: figureText(near, unit, locale) }),
      breach === null ? null : t(`breach.${side}`, { limit: figureText(breach, unit, locale) }),
    ];
    return parts.filter((part) => part !== null).join(", ");
  };
}
