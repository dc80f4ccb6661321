"use client";

import { type PointerEvent, type ReactNode, useState } from "react";
import { Bubble } from "@/components/ui/bubble";
import { LINGER_MS, useBubble } from "@/components/ui/use-bubble";
import type { PlotArea } from "./interval-plot";

interface ChartReadingProps {
  /** How many columns there are, side by side. */
  count: number;
  area: PlotArea;
  /** The column that keys begin with. */
  first: number;
  /** What the keys choose, as a name: then Tab stops here. Null where other keys lead through a chart's tile. */
  label: string | null;
  /** What a column tells, for eyes and in one line for a screen reader. */
  tell: (at: number) => ReactNode;
  say: (at: number) => string;
}

/** What a chart tells of one column: of that under the pointer, or that the arrow keys lead to. */
export function ChartReading({ count, area, first, label, tell, say }: ChartReadingProps) {
  const { open, plan } = useBubble();
  const [chosen, setChosen] = useState<number | null>(null);
  const [column, setColumn] = useState<HTMLElement | null>(null);
  const at = Math.min(chosen ?? first, count - 1);
  const { left, right, ceiling, floor } = area;
  const width = (right - left) / Math.max(1, count);
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left: from, width: shown } = currentTarget.getBoundingClientRect();
    if (shown === 0) return;
    setChosen(Math.max(0, Math.min(count - 1, Math.floor(((clientX - from) / shown) * count))));
    plan(true, 0);
  };
  if (count === 0 || right <= left) return null;
  const place = { left, top: ceiling, width: right - left, height: Math.max(0, floor - ceiling) };
  return (
    <div className="print:hidden">
      {label !== null && (
        <input
          type="range"
          className="peer sr-only"
          min={0}
          max={count - 1}
          value={at}
          aria-label={label}
          aria-valuetext={say(at)}
          onChange={(event) => {
            setChosen(event.target.valueAsNumber);
            plan(true, 0);
          }}
          onFocus={() => plan(true, 0)}
          onBlur={() => plan(false, 0)}
        />
      )}
      <div
        className="chart-reading absolute peer-focus-visible:outline peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2"
        style={place}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => plan(false, LINGER_MS)}
      >
        {open && (
          <span
            key={at}
            ref={setColumn}
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 border-x border-muted bg-muted/20"
            style={{ left: at * width, width: Math.max(1, width) }}
          />
        )}
      </div>
      {open && (
        <Bubble anchor={column} onEnter={() => plan(true, 0)} onLeave={() => plan(false, LINGER_MS)}>
          {tell(at)}
        </Bubble>
      )}
    </div>
  );
}
