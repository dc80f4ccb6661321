"use client";

import { useTranslations } from "next-intl";
import { combination } from "@/lib/domain/combine/combination";
import type { Combined } from "@/lib/domain/combine/combine";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { RowKind } from "@/lib/domain/snapshot";

type Outcome = Pick<Combined, "problem" | "why" | "worst" | "of">;

/**
 * How a figure over several rows is made, and why there is none, in the viewer's language.
 *
 * @param label the name of a base metric, from `useMetricWords` or `loadMetricWords`
 */
export function useCombineWords(label: (base: string) => string) {
  const t = useTranslations("combine");

  const named = (keys: readonly string[]) =>
    keys.map((key) => t("named", { name: label(findMetric(key)?.base ?? key) })).join(" + ");

  /** One or two sentences; why there is no figure where there is none. */
  function how(of: RowKind, key: string): string {
    const made = combination(of, key);
    switch (made.by) {
      case "sum":
        return t(`how.sum.${of}`);
      case "maximum":
        return t(`how.maximum.${of}`);
      case "ratio":
        return made.over.of === "counts"
          ? t("how.ratio", { part: named([made.of]), whole: named(made.over.keys) })
          : t("how.ownBase", { part: named([made.of]) });
      case "weighted":
        return t("how.weighted", { whole: named(made.weight.keys) });
      case "setting":
        return t(made.weight === null ? "how.sameSetting" : "how.setting");
      case "distinct-agents":
        return t("how.distinctAgents");
      case "none":
        return t(`why.${made.why}`);
    }
  }

  return {
    how,
    /** In two or three words, to stand where the figure would. */
    problem: ({ problem }: Outcome) => (problem === null ? null : t(`problem.${problem}`)),
    /** The sentence that explains it. */
    reason: ({ problem, why }: Outcome) => {
      if (problem === null) return null;
      return why === null ? t("noBase") : t(`why.${why}`);
    },
    /** Which row a greatest value is from. */
    from: ({ worst }: Outcome) => (worst === null ? null : t("from", { name: worst.name })),
    /** That not all rows have data. */
    partly: ({ of }: Outcome, all: number) => (of < all ? t("partly", { of, all }) : null),
  };
}
