"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { IntervalBody } from "@/components/intervals/interval-body";
import { intervalsOf } from "@/components/intervals/intervals-of";
import { tileQuery } from "@/components/intervals/tile-query";
import { useSeriesWords } from "@/components/intervals/use-series-words";
import { wantedOf } from "@/components/intervals/wanted-of";
import { useProblem } from "@/components/sheet/figure-body";
import { PlainTile } from "@/components/sheet/plain-tile";
import { Explained } from "@/components/sheet/provenance/explained";
import { TileFrame } from "@/components/sheet/tile-frame";
import { figureNow, tileCells } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useSmallWords } from "@/components/sheet/use-small-words";
import { useHistory } from "@/lib/client/history/use-history";
import { useLive } from "@/lib/client/live/use-live";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { seriesMeasures } from "./series-measure";

/** What was recorded over the hour, the day, the week or the month, interval by interval. */
export function IntervalsTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const words = useTranslations("board.intervals");
  const { scope } = useBoard();
  const { axis } = useSmallWords();
  const options = optionsOf(tile, "intervals");
  const cells = useLive(scope, (view) => tileCells(view, tile.id));
  const figure =
    useMoment(scope, (view, now) => {
      const { level, age, asOf, problem } = figureNow(view, tile.id, now) ?? { level: "calm", age: "live" };
      return { level, age, asOf: asOf ?? null, problem: problem ?? null } as const;
    }) ?? null;
  const seriesWords = useSeriesWords();
  const problem = useProblem({ problem: figure?.problem ?? null });
  const query = useMemo(() => tileQuery(tile, cells ?? null), [tile, cells]);
  const { view, hasFailed, asOf } = useHistory(scope, query);
  const intervals = useMemo(() => {
    if (view === undefined || options === null) return undefined;
    return intervalsOf(view, wantedOf(options, cells ?? null, seriesWords), {
      isDay: options.range === "today",
      band: options.band,
      target: options.slaLine,
    });
  }, [view, options, cells, seriesWords]);
  if (options === null) return null;
  if (options.series.length === 0)
    return <PlainTile room={room} title={tile.title ?? t("kinds.intervals")} text={t("problems.nothing-chosen")} />;
  const title = tile.title ?? words(`title.${options.range}`);
  // An answer that could not be renewed is as old as it is, whatever else the board knows.
  const isOutdated = hasFailed && view !== undefined;
  const standing = figure === null || !isOutdated ? figure : { ...figure, age: "old" as const, asOf };
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained
          tileId={tile.id}
          of={{
            by: "series",
            kind: "intervals",
            series: seriesMeasures(options),
          }}
          className="max-w-full truncate"
        >
          {title}
        </Explained>
      }
      figure={standing}
    >
      <IntervalBody
        title={title}
        isInTile
        intervals={intervals}
        problem={problem ?? (hasFailed && view === undefined ? words("failed") : null)}
        isLive={(standing?.age ?? "live") === "live"}
        legendClass="sheet-note"
        body={bodyRoom(room)}
        letters={axis}
      />
    </TileFrame>
  );
}
