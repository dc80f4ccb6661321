"use client";

import { useLocale, useTranslations } from "next-intl";
import { Note, useFigureText, useProblem, useTargetText } from "@/components/sheet/figure-body";
import { FigureTile } from "@/components/sheet/figure-tile";
import type { UntoldFirst } from "@/components/sheet/frame-mark";
import { planNote } from "@/components/sheet/note-plan";
import { NotedNumeral } from "@/components/sheet/noted-numeral";
import type { FigureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useSeries } from "@/components/sheet/use-series";
import { Sparkline } from "@/components/ui/sparkline";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import type { Room } from "@/lib/domain/board/type-scale";
import { numberNotes } from "./number-note";

type NumberOptions = OptionsByKind["number"];

/** One number, beside its target or what it was, and whose it is. */
export function NumberTile({ tile, room }: TileProps) {
  const options = optionsOf(tile, "number");
  if (options === null) return null;
  return (
    <FigureTile tile={tile} room={room} measure={options.measure}>
      {(figure, body, first) => <Body tileId={tile.id} options={options} figure={figure} room={body} first={first} />}
    </FigureTile>
  );
}

/** Share of the tile's body that a sparkline takes, and the least height in which there is room for one, em. */
const SPARK_SHARE = 0.28;
const SPARK_FROM = 7.5;

interface BodyProps {
  tileId: string;
  options: NumberOptions;
  figure: FigureNow;
  room: Room;
  first: UntoldFirst;
}

function Body({ tileId, options, figure, room, first }: BodyProps) {
  const text = useFigureText(figure);
  const notes = useNotes(figure, options);
  const hasSpark = options.sparkline && room.height >= SPARK_FROM;
  const height = room.height - (hasSpark ? room.height * SPARK_SHARE : 0);
  const plan = planNote(text, { width: room.width, height }, { notes, first, isProblem: figure.problem !== null });
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-between">
      <NotedNumeral figure={figure} text={text} plan={plan} first={first} />
      {hasSpark && <Spark tileId={tileId} />}
      {plan.where === "below" && <Note text={plan.note ?? ""} first={first} isProblem={figure.problem !== null} />}
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

/** What there is to say of it, ever shorter; see `numberNotes`. */
function useNotes(figure: FigureNow, options: NumberOptions): readonly string[] {
  const t = useTranslations("tiles");
  const locale = useLocale();
  const problem = useProblem(figure);
  const target = useTargetText(figure, options.target);
  return numberNotes(figure, options, { problem, target, locale, t });
}
