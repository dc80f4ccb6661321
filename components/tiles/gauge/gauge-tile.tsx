"use client";

import type { ReactNode } from "react";
import { LEVEL_TONE } from "@/components/board/level-look";
import { Note, Numeral, useFigureText, useTargetNote } from "@/components/sheet/figure-body";
import { FigureTile } from "@/components/sheet/figure-tile";
import type { UntoldFirst } from "@/components/sheet/frame-mark";
import { noteInLine, planNote } from "@/components/sheet/note-plan";
import { NotedNumeral } from "@/components/sheet/noted-numeral";
import type { FigureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useShares } from "@/components/sheet/use-shares";
import { Arc } from "@/components/ui/arc";
import { Skeleton } from "@/components/ui/skeleton";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import {
  aboveNote,
  GAUGE_GAP,
  gaugeSize,
  isBesideGauge,
  LOW_BODY,
  NOTE_HEIGHT,
  type Room,
} from "@/lib/domain/board/type-scale";

type GaugeOptions = OptionsByKind["gauge"];

/** One number as a part of its scale, with a tick at its target. */
export function GaugeTile({ tile, room }: TileProps) {
  const options = optionsOf(tile, "gauge");
  if (options === null) return null;
  return (
    <FigureTile
      tile={tile}
      room={room}
      measure={options.measure}
      skeleton={(body) => <GaugeSkeleton shape={options.shape} room={body} />}
    >
      {(figure, body, first) => <Body options={options} figure={figure} room={body} first={first} />}
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
  first: UntoldFirst;
}

function Body({ options, figure, room, first }: BodyProps) {
  const text = useFigureText(figure);
  const shares = useShares(figure, options);
  const target = useTargetNote(figure, options.target);
  const isProblem = figure.problem !== null;
  const notes = target === null ? [] : [target];
  const hasNote = target !== null || first.kept.length > 0;
  const note = noteInLine(notes, isProblem ? null : first.word, room.width);
  const { shape } = options;
  const arc = <Arc share={shares.value} tick={shares.target} open={OPEN[shape]} tone={LEVEL_TONE[figure.level]} />;
  if (isBesideGauge(shape, room)) {
    // In a low tile the note stands beside the number, or gives way.
    const isBelow = hasNote && (isProblem || room.height >= LOW_BODY);
    const height = room.height - (isBelow ? NOTE_HEIGHT : 0);
    const size = gaugeSize(shape, { width: room.width, height });
    const left = { width: room.width - size - GAUGE_GAP, height };
    const plan = planNote(text, left, isBelow ? { notes: [] } : { notes, first });
    return (
      <div className="flex min-h-0 flex-1 flex-col justify-between">
        <div className="flex min-h-0 flex-1 items-center">
          <SmallDial size={size} height={height} arc={arc} />
          <NotedNumeral figure={figure} text={text} plan={plan} first={first} />
        </div>
        {isBelow && <Note text={note} first={first} isProblem={isProblem} />}
      </div>
    );
  }
  const height = room.height - (hasNote ? NOTE_HEIGHT : 0);
  const size = gaugeSize(shape, { width: room.width, height });
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-between text-center">
      <Dial size={size} height={height} arc={arc}>
        <Numeral figure={figure} text={text} width={size * HOLE} height={size * 0.4} />
      </Dial>
      {hasNote && <Note text={note} first={first} isProblem={isProblem} />}
    </div>
  );
}

interface DialProps {
  /** em of the board's root. */
  readonly size: number;
  readonly height: number;
  readonly arc: ReactNode;
  /** What stands in the middle. */
  readonly children: ReactNode;
}

function Dial({ size, height, arc, children }: DialProps) {
  return (
    <div className="relative flex min-h-0 flex-1 items-center justify-center">
      <div className="relative" style={{ width: `${size}em`, height: `${Math.min(size, height)}em` }}>
        <div className="absolute left-0 top-0 w-full">{arc}</div>
        <div className="absolute left-0 top-0 flex w-full items-center justify-center" style={{ height: `${size}em` }}>
          {children}
        </div>
      </div>
    </div>
  );
}

/** A dial beside its number. */
function SmallDial({ size, height, arc }: Omit<DialProps, "children">) {
  return (
    <div
      className="shrink-0 overflow-hidden"
      style={{ width: `${size}em`, height: `${height}em`, marginRight: `${GAUGE_GAP}em` }}
    >
      {arc}
    </div>
  );
}

/** An empty scale and the place of its number: nothing jumps when they come. */
function GaugeSkeleton({ shape, room }: { readonly shape: GaugeOptions["shape"]; readonly room: Room }) {
  const arc = <Arc share={null} tick={null} open={OPEN[shape]} tone="plain" />;
  if (isBesideGauge(shape, room)) {
    const height = aboveNote(room.height);
    return (
      <div className="flex min-h-0 flex-1 flex-col" aria-hidden="true">
        <div className="flex items-center">
          <SmallDial size={gaugeSize(shape, { width: room.width, height })} height={height} arc={arc} />
          <Skeleton className="h-[2em] w-[35%]" />
        </div>
      </div>
    );
  }
  const height = room.height - NOTE_HEIGHT;
  const size = gaugeSize(shape, { width: room.width, height });
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-between" aria-hidden="true">
      <Dial size={size} height={height} arc={arc}>
        <span style={{ width: `${size * 0.4}em` }}>
          <Skeleton className="h-[2em] w-full" />
        </span>
      </Dial>
      <Skeleton className="mb-[0.3em] h-[1.15em] w-[35%]" />
    </div>
  );
}
