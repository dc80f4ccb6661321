"use client";

import type { ReactNode } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { Measure } from "@/lib/domain/board/measure";
import { bodyRoom, type Room } from "@/lib/domain/board/type-scale";
import { FigureSkeleton } from "./figure-body";
import { type UntoldFirst, useUntoldFirst } from "./frame-mark";
import { MeasureHeading, useMeasureTitle } from "./measure-title";
import { TileFrame } from "./tile-frame";
import { type FigureNow, figureNow } from "./tile-now";

interface FigureTileProps {
  tile: ShownTile;
  /** The whole tile's, em of the board's root. */
  room: Room;
  measure: Measure;
  /** The figure as the kind draws it, in the room that the frame leaves. `first`: what the title leaves no room to say. */
  children: (figure: FigureNow, room: Room, first: UntoldFirst) => ReactNode;
  /** What stands there before the first numbers, in the shape of what will; a number's unless the kind has its own. */
  skeleton?: (room: Room) => ReactNode;
}

/** A tile of one figure: named by what it measures, framed by its level and its age. How it is drawn is the kind's own. */
export function FigureTile({ tile, room, measure, children, skeleton }: FigureTileProps) {
  const { scope } = useBoard();
  const figure = useMoment(scope, (view, now) => figureNow(view, tile.id, now)) ?? null;
  const title = useMeasureTitle(tile, measure);
  const first = useUntoldFirst(title, room, figure);
  return (
    <TileFrame
      room={room}
      title={title}
      heading={<MeasureHeading tileId={tile.id} title={title} measure={measure} />}
      figure={figure}
    >
      {figure !== null ? (
        children(figure, bodyRoom(room), first)
      ) : skeleton === undefined ? (
        <FigureSkeleton />
      ) : (
        skeleton(bodyRoom(room))
      )}
    </TileFrame>
  );
}
