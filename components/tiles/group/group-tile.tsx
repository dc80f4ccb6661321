"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { FigureSkeleton } from "@/components/sheet/figure-body";
import { figureText } from "@/components/sheet/figure-text";
import { PlainTile } from "@/components/sheet/plain-tile";
import { Explained } from "@/components/sheet/provenance/explained";
import { TileFrame } from "@/components/sheet/tile-frame";
import { type FigureNow, figureNow, tileName } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useMetricNames } from "@/components/sheet/use-metric-names";
import { fitNumeral } from "@/components/ui/fit";
import { useLive } from "@/lib/client/live/use-live";
import type { Measure } from "@/lib/domain/board/measure";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { groupPlan } from "./group-plan";

/** A group of agents in numbers. */
export function GroupTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const { scope } = useBoard();
  const options = optionsOf(tile, "group");
  const name = useLive(scope, (view) => tileName(view, tile.id)) ?? "";
  const names = useMetricNames(true);
  const figures = useMoment(scope, (view, now) =>
    (options?.parts ?? []).map((part) => ({ part, figure: figureNow(view, tile.id, now, part) })),
  );
  if (options === null) return null;
  const title = name === "" ? t("kinds.group") : name;
  const { group } = options;
  if (group === null) return <PlainTile room={room} title={title} text={t("problems.nothing-chosen")} />;
  const first = figures?.[0]?.figure ?? null;
  if (first?.problem === "gone") return <PlainTile room={room} title={title} text={t("problems.gone")} />;
  const { columns, most, cell } = groupPlan(options.parts.length, bodyRoom(room));
  const shown = first === null ? [] : (figures ?? []).slice(0, most);
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained tileId={tile.id} of={{ by: "rows", kind: "group" }} className="max-w-full truncate">
          {title}
        </Explained>
      }
      figure={first}
    >
      {first === null && <FigureSkeleton />}
      <dl
        className="grid min-h-0 flex-1"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gap: "0 0.8em" }}
      >
        {shown.map(({ part, figure }) => (
          <Part
            key={part}
            tileId={tile.id}
            measure={{ of: "groups", metric: `${part}.rt`, groups: { ids: [group] } }}
            name={part}
            label={names?.short(`${part}.rt`) ?? ""}
            figure={figure}
            {...cell}
          />
        ))}
      </dl>
    </TileFrame>
  );
}

interface PartProps {
  tileId: string;
  measure: Measure;
  /** Of the figure, in the tile's cells. */
  name: string;
  label: string;
  figure: FigureNow | null;
  /** em of the board's root. */
  width: number;
  height: number;
}

function Part({ tileId, measure, name, label, figure, width, height }: PartProps) {
  const locale = useLocale();
  const text = figure === null ? "" : figureText(figure.value, figure.unit, locale);
  return (
    <div className="flex min-w-0 flex-col-reverse justify-center">
      <dt className="sheet-note truncate leading-[1.3] text-muted">
        <Explained
          tileId={tileId}
          of={{ by: "figure", measure, figure: name, column: null }}
          isTabStop={false}
          className="max-w-full truncate"
        >
          {label}
        </Explained>
      </dt>
      <dd
        className="figure leading-[1.15]"
        style={{ fontSize: `${Math.max(1.2, Math.min(6, fitNumeral(text, width, 6), height * 0.95))}em` }}
      >
        {text}
      </dd>
    </div>
  );
}
