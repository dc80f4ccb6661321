"use client";

import type { ReactNode } from "react";
import { useBoard } from "@/components/board/board-context";
import { useLive } from "@/lib/client/live/use-live";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { type Measure, metricOf } from "@/lib/domain/board/measure";
import { Explained } from "./provenance/explained";
import { tileName } from "./tile-now";
import { useMetricNames } from "./use-metric-names";

/** What a tile is called: by its document, else what the server knows it by, else by its metric; empty while the words come. */
export function useMeasureTitle(tile: ShownTile, measure: Measure | null): string {
  const { scope } = useBoard();
  const name = useLive(scope, (view) => tileName(view, tile.id)) ?? "";
  const key = measure === null ? null : metricOf(measure);
  const names = useMetricNames(tile.title === null && name === "" && key !== null);
  return tile.title ?? (name !== "" ? name : key === null ? "" : (names?.name(key) ?? ""));
}

interface MeasureHeadingProps {
  tileId: string;
  title: string;
  measure: Measure;
  /** Whether each of several rows has a figure of its own, judged by the rule of this column; null: the tile is of one figure. */
  column?: string | null;
}

/** A title that tells on hover and focus where its figure comes from. */
export function MeasureHeading({ tileId, title, measure, column = null }: MeasureHeadingProps): ReactNode {
  const of = { by: "figure", measure, figure: column === null ? "" : null, column } as const;
  return (
    <Explained tileId={tileId} of={of} className="max-w-full truncate">
      {title}
    </Explained>
  );
}
