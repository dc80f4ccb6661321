"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useColumnName } from "@/components/sheet/use-measure-name";
import { useLive } from "@/lib/client/live/use-live";
import type { SeriesWords } from "./wanted-of";

/** How the series of a chart of intervals are called, in the reader's words. */
export function useSeriesWords(): SeriesWords {
  const t = useTranslations("board.intervals");
  const { scope } = useBoard();
  const metric = useColumnName(true);
  const groups = useLive(scope, ({ groups: rows }) => rows);
  return useMemo(
    () => ({
      metric,
      group: (groupId) => groups?.find(({ id }) => id === groupId)?.name ?? null,
      ofGroup: (group, name) => t("ofGroup", { group, name }),
      withheld: (name) => t("withheld", { name }),
      nobody: (name) => t("nobody", { name }),
    }),
    [t, metric, groups],
  );
}
