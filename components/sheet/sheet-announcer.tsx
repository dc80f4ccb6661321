"use client";

import { useBoard } from "@/components/board/board-context";
import { LiveRegion } from "@/components/board/live-region";
import { useMoment } from "@/components/board/use-moment";
import { useLive } from "@/lib/client/live/use-live";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { sheetLevels } from "./sheet-levels";
import { useMetricNames } from "./use-metric-names";

/** Tells of what comes into breach on a designed board and leaves it, on whichever page, queues and agents alike: by the server's levels. */
export function SheetAnnouncer() {
  const { scope } = useBoard();
  const names = useMetricNames(true);
  const rowNames = useLive(scope, (view) => Object.fromEntries((view.tiles ?? []).map(({ id, name }) => [id, name])));
  const nameOf = (tile: ShownTile): string => {
    const known = tile.title ?? rowNames?.[tile.id] ?? "";
    const measure = (optionsOf(tile, "number") ?? optionsOf(tile, "gauge") ?? optionsOf(tile, "bar"))?.measure;
    return known !== "" || measure === undefined || measure.of === "calculated"
      ? known
      : (names?.name(measure.metric) ?? "");
  };
  // Without the words of the language a breach would have no name: what is said begins when they are there.
  const levels = useMoment(scope, (view, now) => (names === null ? null : sheetLevels(view, nameOf, now)));
  return <LiveRegion levels={levels ?? null} />;
}
