"use client";

import { useCallback } from "react";
import { useBoard } from "@/components/board/board-context";
import { useLive } from "@/lib/client/live/use-live";
import { calculatedId, type Measure } from "@/lib/domain/board/measure";
import { useMetricNames } from "./use-metric-names";

/** Names measures: by 8x8's metric with its window, or as the board calls what it calculates; empty while the words come. */
export function useMeasureName(): (measure: Measure) => string {
  const { scope } = useBoard();
  const names = useMetricNames(true);
  const calculated = useLive(scope, (view) => view.document?.calculated ?? null) ?? null;
  return useCallback(
    (measure) =>
      measure.of === "calculated"
        ? (calculated?.find(({ id }) => id === measure.id)?.name ?? "")
        : (names?.name(measure.metric) ?? ""),
    [names, calculated],
  );
}

/** Names columns for their heads: "Answered". */
export function useColumnName(wanted: boolean): (key: string) => string {
  const { scope } = useBoard();
  const names = useMetricNames(wanted);
  const calculated = useLive(scope, (view) => view.document?.calculated ?? null) ?? null;
  return useCallback(
    (key) => {
      const id = calculatedId(key);
      return id === null ? (names?.short(key) ?? "") : (calculated?.find((one) => one.id === id)?.name ?? "");
    },
    [names, calculated],
  );
}
