"use client";

import type { ReactNode } from "react";
import { useBoard } from "@/components/board/board-context";
import { MetricHint } from "@/components/board/metric-hint";
import { useLive } from "@/lib/client/live/use-live";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { Measure } from "@/lib/domain/board/measure";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { tileName } from "./tile-now";
import { useMetricNames } from "./use-metric-names";

/** What a tile is called: by its document, else what the server knows it by, else by its metric; empty while the words come. */
export function useMeasureTitle(tile: ShownTile, measure: Measure | null): string {
  const { scope } = useBoard();
  const name = useLive(scope, (view) => tileName(view, tile.id)) ?? "";
  const key = measure === null || measure.of === "calculated" ? null : measure.metric;
  const names = useMetricNames(tile.title === null && name === "" && key !== null);
  return tile.title ?? (name !== "" ? name : key === null ? "" : (names?.name(key) ?? ""));
}

/** A title that explains its metric on hover and focus; plain where there is no metric of 8x8's behind it. */
export function MeasureHeading({ title, measure }: { title: string; measure: Measure }): ReactNode {
  const metric = measure.of === "calculated" ? undefined : findMetric(measure.metric);
  if (metric === undefined) return title;
  return (
    <MetricHint metric={metric.key} className="max-w-full truncate">
      {title}
    </MetricHint>
  );
}
