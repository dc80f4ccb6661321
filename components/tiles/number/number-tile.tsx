"use client";

import { useLocale, useTranslations } from "next-intl";
import { Note, Numeral, useFigureText, useProblem, useTargetText } from "@/components/sheet/figure-body";
import { changeText } from "@/components/sheet/figure-text";
import { FigureTile } from "@/components/sheet/figure-tile";
import type { FigureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useSeries } from "@/components/sheet/use-series";
import { Sparkline } from "@/components/ui/sparkline";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

type NumberOptions = OptionsByKind["number"];

/** One number, beside its target or what it was, and whose it is. */
export function NumberTile({ tile, room }: TileProps) {
  const options = optionsOf(tile, "number");
  if (options === null) return null;
  return (
    <FigureTile tile={tile} room={room} measure={options.measure}>
      {(figure, body) => <Body tileId={tile.id} options={options} figure={figure} room={body} />}
    </FigureTile>
  );
}

/** Font size of a note, em. */
const WORDS = 1.25;

/** Share of the tile's body that a sparkline takes, and the least height in which there is room for one, em. */
const SPARK_SHARE = 0.28;
const SPARK_FROM = 7.5;

interface BodyProps {
  tileId: string;
  options: NumberOptions;
  figure: FigureNow;
  room: Room;
}

function Body({ tileId, options, figure, room }: BodyProps) {
  const text = useFigureText(figure);
  const note = useNote(figure, options, room.width);
  const hasSpark = options.sparkline && room.height >= SPARK_FROM;
  const height = room.height - (note === null ? 0 : NOTE_HEIGHT) - (hasSpark ? room.height * SPARK_SHARE : 0);
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between">
      <div className="flex min-h-0 flex-1 items-center">
        <Numeral figure={figure} text={text} width={room.width} height={height} />
      </div>
      {hasSpark && <Spark tileId={tileId} />}
      {note !== null && <Note text={note} />}
    </div>
  );
}

function Spark({ tileId }: { tileId: string }) {
  const values = useSeries(tileId);
  return (
    <div className="spark shrink-0 text-state-handling" style={{ height: `${SPARK_SHARE * 100}%` }}>
      {values !== null && <Sparkline values={values} className="h-full w-full" />}
    </div>
  );
}

/** What stands below: why there is no number, whose it is, its target, how it changed; as much as there is to say and room to say it (em). */
function useNote(figure: FigureNow, options: NumberOptions, width: number): string | null {
  const { comparison, showsQueue } = options;
  const t = useTranslations("tiles");
  const locale = useLocale();
  const problem = useProblem(figure);
  const target = useTargetText(figure, options.target);
  if (problem !== null) return problem;
  const change = changeText(figure.change, figure.unit, locale);
  const changed =
    comparison === null || figure.change === null
      ? null
      : change === null
        ? t("unchanged", { minutes: comparison })
        : t("change", { change, minutes: comparison });
  const worst = showsQueue ? figure.worst : null;
  // What is told shorter, and at last only what the number is held against.
  const notes = [[worst, target, changed], [worst, target], [target ?? worst ?? changed]].map((parts) =>
    parts.filter((part) => part !== null).join(" · "),
  );
  const fitting = notes.find((text) => textWidth(text) * WORDS <= width) ?? notes[notes.length - 1];
  return fitting === undefined || fitting === "" ? null : fitting;
}
