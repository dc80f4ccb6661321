"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Difference } from "@/lib/contracts/admin/configuration";

/** "2 new, 1 removed". */
export function useCountsText(): (differences: readonly Difference[]) => string {
  const t = useTranslations("configuration.differences.counts");
  const format = useFormatter();
  return (differences) => {
    const parts = (["created", "changed", "removed"] as const).flatMap((kind) => {
      const count = differences.filter((one) => one.kind === kind).length;
      return count === 0 ? [] : [t(kind, { count })];
    });
    return format.list(parts, { type: "unit" });
  };
}
