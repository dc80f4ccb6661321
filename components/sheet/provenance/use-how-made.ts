"use client";

import { useTranslations } from "next-intl";
import { useCombineWords } from "@/components/metric/combine-words";
import type { Measure } from "@/lib/domain/board/measure";
import { WHY_NOT, type WhyNot } from "@/lib/domain/combine/forms";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { Figure } from "@/lib/domain/sheet/figure";

type Made = Pick<Figure, "of" | "problem" | "worst">;

/** How a figure over several rows was made, or why there is none; null where it is one row's own. `label` names a base metric. */
export function useHowMade(
  measure: Exclude<Measure, { of: "calculated" }>,
  made: Made | null,
  label: (base: string) => string,
): string | null {
  const combine = useCombineWords(label);
  const why = useWhyNot();
  if (made === null || findMetric(measure.metric) === undefined) return null;
  if (made.problem !== null) return why(made.problem);
  if (made.of === null) return null;
  const from =
    made.worst === null
      ? null
      : combine.from({ of: made.of, problem: null, why: null, worst: { id: "", name: made.worst } });
  return [combine.how(measure.of, measure.metric), from].filter((sentence) => sentence !== null).join(" ");
}

/** Why there is no figure, in a sentence, by the code that the server sends. */
export function useWhyNot(): (problem: string) => string {
  const t = useTranslations("tiles.problems");
  const combine = useTranslations("combine");
  return (problem) => {
    const why = WHY_NOT.find((known): known is WhyNot => known === problem);
    if (why !== undefined) return combine(`why.${why}`);
    if (problem === "no-base") return combine("noBase");
    return problem === "gone" ? t("gone") : problem === "expression" ? t("expression") : t("other");
  };
}
