"use client";

import { type ReactNode, useId } from "react";
import { alarmOf } from "@/components/board/alarm";
import { leadByArrows } from "@/components/board/tile-arrows";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { type Room, TITLE } from "@/lib/domain/board/type-scale";
import { FrameMark } from "./frame-mark";
import type { FigureNow } from "./tile-now";
import { besideTitle } from "./title-room";
import { useSmallWords } from "./use-small-words";

interface TileFrameProps {
  /** The whole tile's, em of the board's root. */
  room: Room;
  /** As plain text: its width decides how much room the state's word has. */
  title: string;
  /** The title as it is shown, where that is more than its text. */
  heading?: ReactNode;
  /** What colours the tile and tells its age; null for what has neither. */
  figure: Pick<FigureNow, "level" | "age" | "asOf"> | null;
  /** What the shapes mean that stand without words in what it shows, said beside the title, where nothing moves for it. `left`: em of its words. */
  legend?: (left: number) => ReactNode;
  className?: string;
  children: ReactNode;
}

/** What all tiles of a designed board have in common: a headed region with its state, its age and its fill. Tab stops once in it, arrows lead on. */
export function TileFrame({ room, title, heading, figure, legend, className, children }: TileFrameProps) {
  const id = useId();
  const { mark } = useSmallWords();
  // Then its ground is higher than the title, whose line stays as high as it is.
  const isAsTitle = mark === TITLE;
  return (
    <Card
      alarm={figure === null ? null : alarmOf(figure.age, figure.level)}
      data-age={figure?.age}
      aria-labelledby={id}
      onKeyDown={leadByArrows}
      className={classNames("sheet-card flex h-full min-w-0 flex-col", className)}
    >
      <div className="sheet-head flex min-w-0 shrink-0 items-center justify-between">
        <h2 id={id} dir="auto" title={title} className="sheet-title min-w-0 truncate leading-[1.3] text-muted">
          {heading ?? title}
        </h2>
        {figure !== null && (
          <span
            className={classNames("ml-[0.6em] flex shrink-0 space-x-[1.2em] leading-none", isAsTitle && "-my-[0.15em]")}
            style={{ fontSize: `${mark / TITLE}em` }}
          >
            <FrameMark figure={figure} left={besideTitle(title, room, mark)} before={legend} />
          </span>
        )}
      </div>
      {children}
    </Card>
  );
}
