"use client";

import { LEVEL_TONE } from "@/components/board/level-look";
import { Note, Numeral, useFigureText, useTargetNote } from "@/components/sheet/figure-body";
import { FigureTile } from "@/components/sheet/figure-tile";
import type { UntoldFirst } from "@/components/sheet/frame-mark";
import { firstInLine, noteInLine, notesKept } from "@/components/sheet/note-plan";
import type { FigureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useShares } from "@/components/sheet/use-shares";
import { Bar } from "@/components/ui/bar";
import { Column } from "@/components/ui/column";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { LOW_BODY, NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";
import { textWidth } from "@/lib/domain/format/text-width";

type BarOptions = OptionsByKind["bar"];

/** One number as a bar against its target. */
export function BarTile({ tile, room }: TileProps) {
  const options = optionsOf(tile, "bar");
  if (options === null) return null;
  return (
    <FigureTile tile={tile} room={room} measure={options.measure}>
      {(figure, body, first) => <Body options={options} figure={figure} room={body} first={first} />}
    </FigureTile>
  );
}

/** Height of a lying bar with the space around it, and width of a standing one, em of the board's root. */
const LYING = 2.2;
const STANDING = 3.4;
/** Below this a number above its bar could not be read: then it stands beside it. */
const LEAST_NUMERAL = 2.6;
/** The number's share of the width beside a bar. */
const BESIDE = 0.36;
/** Between the number and a bar beside it, the height of a bar with a note below it, and the note's font size, em. */
const BAR_GAP = 1.05;
const BAR_WITH_NOTE = 2.9;
const WORDS = 1.25;

interface BodyProps {
  options: BarOptions;
  figure: FigureNow;
  room: Room;
  first: UntoldFirst;
}

function Body({ options, figure, room, first }: BodyProps) {
  const text = useFigureText(figure);
  const shares = useShares(figure, options);
  const target = useTargetNote(figure, options.target);
  const isProblem = figure.problem !== null;
  const notes = target === null ? [] : [target];
  const isStanding = options.orientation === "vertical";
  const percent = (share: number | null) => (share === null ? null : share * 100);
  const picture = { value: percent(shares.value), target: percent(shares.target), tone: LEVEL_TONE[figure.level] };
  // In a low tile the note stands below the bar that is beside the number, or gives way.
  const isLow = room.height < LOW_BODY;
  const left = room.width * (1 - BESIDE) - BAR_GAP;
  const { word, kept } = isLow ? firstInLine(first, notes, left) : first;
  const said = notesKept(isProblem ? [] : kept, notes);
  const beside = room.width - (isStanding ? STANDING : 0);
  const hasRoom = said.length > 0 && said.every((ways) => ways.some((way) => textWidth(way) * WORDS <= left));
  const isUnderBar = isLow && room.height >= BAR_WITH_NOTE && hasRoom;
  const isBelow = said.length > 0 && (!isLow || (isProblem && !isUnderBar));
  const note = noteInLine(notes, isProblem ? null : word, isUnderBar ? left : beside);
  const rest = room.height - (isBelow ? NOTE_HEIGHT : 0);
  if (!isStanding && rest - LYING < LEAST_NUMERAL)
    return (
      <div className="flex min-h-0 flex-1 flex-col justify-between">
        <div className="flex min-h-0 flex-1 items-center">
          <Numeral figure={figure} text={text} width={room.width * BESIDE} height={rest} className="shrink-0" />
          <div className="min-w-0 flex-1" style={{ marginLeft: `${BAR_GAP}em` }}>
            <Bar {...picture} className="text-[1.5em]" />
            {isUnderBar && (
              <div className="mt-[0.3em]">
                <Note text={note} first={first} />
              </div>
            )}
          </div>
        </div>
        {isBelow && <Note text={note} first={first} isProblem={isProblem} />}
      </div>
    );
  const height = rest - (isStanding ? 0 : LYING);
  const words = (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col justify-between">
      <div className="flex min-h-0 flex-1 items-center">
        <Numeral figure={figure} text={text} width={beside} height={height} isAbove />
      </div>
      {!isStanding && <Bar {...picture} className="my-[0.5em] text-[1.5em]" />}
      {isBelow && <Note text={note} first={first} isProblem={isProblem} />}
    </div>
  );
  if (!isStanding) return words;
  return (
    <div className="flex min-h-0 flex-1">
      {words}
      <Column {...picture} className="ml-[1em] shrink-0 text-[1.5em]" />
    </div>
  );
}
