"use client";

import { LEVEL_TONE } from "@/components/board/level-look";
import { Note, Numeral, useFigureText, useTargetNote } from "@/components/sheet/figure-body";
import { FigureTile } from "@/components/sheet/figure-tile";
import { useShares } from "@/components/sheet/scale";
import type { FigureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { Arc } from "@/components/ui/arc";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { gaugeSize, NOTE_HEIGHT, type Room } from "@/lib/domain/board/type-scale";

type GaugeOptions = OptionsByKind["gauge"];

/** One number as a part of its scale, with a tick at its target. */
export function GaugeTile({ tile, room }: TileProps) {
  const options = optionsOf(tile, "gauge");
  if (options === null) return null;
  return (
    <FigureTile tile={tile} room={room} measure={options.measure}>
      {(figure, body) => <Body options={options} figure={figure} room={body} />}
    </FigureTile>
  );
}

/** Degrees of the circle that each shape leaves open at its bottom. */
const OPEN = { ring: 0, arc: 120 } as const;
/** The hole in which the number stands, a share of the picture's width. */
const HOLE = 0.62;

interface BodyProps {
  options: GaugeOptions;
  figure: FigureNow;
  room: Room;
}

function Body({ options, figure, room }: BodyProps) {
  const text = useFigureText(figure);
  const shares = useShares(figure, options);
  const note = useTargetNote(figure, options.target);
  const height = room.height - (note === null ? 0 : NOTE_HEIGHT);
  const size = gaugeSize(options.shape, { width: room.width, height });
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-between">
      <div className="relative flex min-h-0 flex-1 items-center justify-center">
        <div className="relative" style={{ width: `${size}em`, height: `${Math.min(size, height)}em` }}>
          <Arc
            share={shares.value}
            tick={shares.target}
            open={OPEN[options.shape]}
            tone={LEVEL_TONE[figure.level]}
            className="absolute left-0 top-0 w-full"
          />
          <div
            className="absolute left-0 top-0 flex w-full items-center justify-center"
            style={{ height: `${size}em` }}
          >
            <Numeral figure={figure} text={text} width={size * HOLE} height={size * 0.4} />
          </div>
        </div>
      </div>
      {note !== null && <Note text={note} />}
    </div>
  );
}
