"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Bubble } from "@/components/ui/bubble";
import { classNames } from "@/components/ui/class-names";
import { LINGER_MS, useBubble } from "@/components/ui/use-bubble";
import type { PlotArea } from "./interval-plot";

interface ChartReadingProps {
  /** When each column begins, epoch ms: by it a column stays chosen though others come. */
  starts: readonly number[];
  area: PlotArea;
  /** The column that keys begin with. */
  first: number;
  /** What the keys choose, as a name. */
  label: string;
  /** In a tile its arrow keys lead here, else Tab does. */
  isInTile: boolean;
  /** What a column tells, for eyes and in one line for a screen reader. */
  tell: (at: number) => ReactNode;
  say: (at: number) => string;
}

/** What a chart tells of one column: of that under the pointer or the finger, or that the arrow keys lead to. */
export function ChartReading({ starts, area, first, label, isInTile, tell, say }: ChartReadingProps) {
  const { open, plan } = useBubble();
  const [chosen, setChosen] = useState<number | null>(null);
  const [column, setColumn] = useState<HTMLElement | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const count = starts.length;
  const place = chosen === null ? -1 : starts.indexOf(chosen);
  const at = place === -1 ? Math.min(first, count - 1) : place;
  // A finger leaves nothing behind by which it could be seen to go.
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: Event) => {
      if (!(target instanceof Node && root.current?.contains(target) === true)) plan(false, 0);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open, plan]);
  const { left, right, ceiling, floor } = area;
  if (count === 0 || right <= left) return null;
  const width = (right - left) / count;
  const choose = (index: number) => {
    setChosen(starts[Math.max(0, Math.min(count - 1, index))] ?? null);
    plan(true, 0);
  };
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left: from, width: shown } = currentTarget.getBoundingClientRect();
    if (shown > 0) choose(Math.floor(((clientX - from) / shown) * count));
  };
  // Up and down lead through the tile.
  const keepToTile = (event: KeyboardEvent) => {
    if (isInTile && (event.key === "ArrowUp" || event.key === "ArrowDown")) event.preventDefault();
  };
  return (
    <div ref={root} className="print:hidden">
      <input
        type="range"
        className={classNames("peer sr-only", isInTile && "tile-tool")}
        tabIndex={isInTile ? -1 : undefined}
        min={0}
        max={count - 1}
        value={at}
        aria-label={label}
        aria-valuetext={say(at)}
        onChange={(event) => choose(event.target.valueAsNumber)}
        onKeyDown={keepToTile}
        onFocus={() => plan(true, 0)}
        onBlur={() => plan(false, 0)}
      />
      <div
        className="chart-reading absolute peer-focus-visible:outline peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2"
        style={{ left, top: ceiling, width: right - left, height: Math.max(0, floor - ceiling) }}
        // A finger that moves scrolls; one that was there and went has pointed.
        onPointerMove={(event) => event.pointerType !== "touch" && point(event)}
        onPointerUp={point}
        onPointerLeave={(event) => event.pointerType !== "touch" && plan(false, LINGER_MS)}
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
