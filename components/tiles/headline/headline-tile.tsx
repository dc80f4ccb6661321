"use client";

import { memo, type ReactNode, useId } from "react";
import { useBoard } from "@/components/board/board-context";
import { PlainMark, useAgeMark } from "@/components/board/mark";
import { Card } from "@/components/ui/card";
import { Changed } from "@/components/ui/changed";
import { classNames } from "@/components/ui/class-names";
import { customProperty } from "@/components/ui/custom-property";
import { fitNumeral, hangsLow, numeralWidth } from "@/components/ui/fit";
import { Diamond, Triangle } from "@/components/ui/shapes";
import type { FreshnessLevel } from "@/lib/domain/freshness";
import { headlineRoom } from "./headline-room";
import type { HeadlineState } from "./headline-state";

interface HeadlineTileProps {
  /** The metric's name, as words or as a hint that holds them. */
  label: ReactNode;
  text: string;
  /** What counts as a change worth lighting up; leave out for what ticks. */
  value?: unknown;
  /** Beside what the number stands; once it is no longer live, its age stands there. */
  note: ReactNode;
  /** How it stands, before the note; null where all is well. */
  state?: HeadlineState | null;
  /** Colour class of the numeral. */
  colour?: string;
  alarm?: "breach" | null;
  age: FreshnessLevel;
  /** When the number was true, epoch ms, once it is no longer live. */
  asOf: number | null;
  /** A picture to the right of the numeral. */
  picture?: ReactNode;
  className?: string;
}

/** One headline number, beside its target or its whole. */
export const HeadlineTile = memo(function HeadlineTile(props: HeadlineTileProps) {
  const { label, text, value, note, state = null, colour, alarm = null, age, asOf, picture, className } = props;
  const id = useId();
  const room = headlineRoom(useBoard().display?.scale ?? 1, picture !== undefined);
  const mark = useAgeMark({ age, asOf, level: state?.level ?? "calm" });
  return (
    <Card
      alarm={age === "old" ? null : alarm}
      data-age={age}
      aria-labelledby={id}
      className={classNames("headline-tile flex min-w-0 flex-col justify-between", className)}
    >
      <h2 id={id} className="headline-label truncate leading-[1.3] text-muted">
        {label}
      </h2>
      <div className="flex items-center justify-between">
        <Changed value={value ?? null} className="block pb-[0.3em] leading-none">
          <span
            data-long={numeralWidth(text) > 3.3 || undefined}
            className={classNames("figure headline-figure tracking-tight", hangsLow(text) && "hangs-low", colour)}
            style={customProperty("--fitted", `${fitNumeral(text, room, 4.75)}em`)}
          >
            {text}
          </span>
        </Changed>
        {picture}
      </div>
      <p className="headline-note min-h-[1.3em] truncate leading-[1.3] text-muted">
        {mark !== null ? <PlainMark mark={mark} /> : state === null ? note : <Standing state={state}>{note}</Standing>}
      </p>
    </Card>
  );
});

/** The state, whole, and of what follows it what has room: a name is shortened, anything else whole or not there. */
function Standing({ state: { level, word }, children }: { state: HeadlineState; children: ReactNode }) {
  const Shape = level === "breach" ? Diamond : Triangle;
  return (
    <span className="flex h-[1.3em] flex-wrap overflow-hidden">
      <PlainMark mark={{ Shape, word, spoken: null, tone: level }} />
      {children}
    </span>
  );
}
