"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import { useBox } from "@/components/ui/use-box";
import { fullMinute, HOUR, MINUTE } from "@/lib/client/replay/moments";
import type { OpenReplay } from "@/lib/client/replay/open-replay";
import type { ReplayState } from "@/lib/client/replay/replay";
import { emptyStretches, momentAtShare, reachOf, type Stretch, shareOf, ticksOf } from "@/lib/client/replay/timeline";
import { useMomentWords } from "./use-moment-words";

interface TimelineProps {
  readonly replay: OpenReplay;
  readonly state: ReplayState;
  readonly zone: string;
}

/** A share of the timeline as a length of it. */
const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
const placed = ({ from, to }: Stretch): CSSProperties => ({ left: percent(from), width: percent(to - from) });
/** A part narrower than this has no room for its name, or for its date beside it; rem. */
const NAMED_FROM = 2.25;
const DATED_FROM = 6;

/** The days that are recorded, to be dragged along: a slider in minutes. */
export function Timeline({ replay, state, zone }: TimelineProps) {
  const t = useTranslations("replay");
  const words = useMomentWords(zone);
  const { bounds, gaps, at } = state;
  const { ref: rail, box } = useBox<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const [isDragged, setIsDragged] = useState(false);
  const reach = useMemo(() => (bounds == null ? null : reachOf(bounds)), [bounds]);

  const shareOfPress = ({ clientX }: PointerEvent) => {
    const box = rail.current?.getBoundingClientRect();
    return box === undefined || box.width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - box.left) / box.width));
  };
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    if (reach === null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setIsDragged(true);
    replay.hold();
    replay.seek(momentAtShare(shareOfPress(event), reach));
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    if (reach === null) return;
    const share = shareOfPress(event);
    setPointed(share);
    if (isDragged) replay.seek(momentAtShare(share, reach));
  };
  const onEnd = () => {
    if (!isDragged) return;
    setIsDragged(false);
    setPointed(null);
    replay.release();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (bounds == null || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = ledTo(event.key, at, bounds);
    if (to === null) return;
    // Handled here, repetitions included; the page's own arrows step once.
    event.preventDefault();
    replay.seek(to);
  };
  const shown = isDragged || pointed === null || reach === null ? at : momentAtShare(pointed, reach);
  const isPointed = reach !== null && (isDragged || pointed !== null);
  return (
    <div
      className="replay-timeline"
      role="slider"
      tabIndex={0}
      aria-label={t("timeline")}
      aria-disabled={reach === null}
      aria-valuemin={Math.floor((bounds?.startMs ?? at) / MINUTE)}
      aria-valuemax={Math.floor((bounds?.endMs ?? at) / MINUTE)}
      aria-valuenow={Math.floor(at / MINUTE)}
      aria-valuetext={reach === null ? t("unknownMoment") : words.whole(at)}
      data-dragged={isDragged ? "" : undefined}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onPointerLeave={() => !isDragged && setPointed(null)}
      onKeyDown={onKeyDown}
    >
      <div ref={rail} className="replay-rail" aria-hidden="true">
        {reach !== null && bounds != null && (
          <>
            <Days reach={reach} zone={zone} room={box?.width ?? 0} />
            <div className="replay-track">
              <div className="replay-played" style={{ width: percent(shareOf(at, reach)) }} />
              {emptyStretches(bounds, gaps).map((stretch) => (
                <div key={stretch.from} className="replay-gap" style={placed(stretch)} />
              ))}
            </div>
            <div className="replay-thumb" style={{ left: percent(shareOf(at, reach)) }} />
            {isPointed && (
              <div className="replay-bubble tabular-nums" style={{ left: percent(shareOf(shown, reach)) }}>
                <span className="replay-bubble-text">{words.whole(shown)}</span>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** `room` is how long the timeline is, rem. */
function Days({ reach, zone, room }: { reach: ReturnType<typeof reachOf>; zone: string; room: number }) {
  const words = useMomentWords(zone);
  const ticks = useMemo(() => ticksOf(reach, zone), [reach, zone]);
  return (
    <>
      {ticks.map((tick) => (
        <div key={tick.at} className="replay-tick" data-first={tick.from === 0 ? "" : undefined} style={placed(tick)}>
          {(tick.to - tick.from) * room >= NAMED_FROM && (
            <span className="replay-tick-name">
              {tick.isDay ? words.weekday(tick.at) : words.clock(tick.at)}
              {tick.isDay && (tick.to - tick.from) * room >= DATED_FROM && ` ${words.date(tick.at)}`}
            </span>
          )}
        </div>
      ))}
    </>
  );
}

/** Where a key leads to from a moment; null for a key that leads nowhere. */
function ledTo(key: string, at: number, { startMs, endMs }: NonNullable<ReplayState["bounds"]>): number | null {
  const minute = fullMinute(at);
  if (key === "ArrowLeft" || key === "ArrowDown") return minute - MINUTE;
  if (key === "ArrowRight" || key === "ArrowUp") return minute + MINUTE;
  if (key === "PageDown") return minute - HOUR;
  if (key === "PageUp") return minute + HOUR;
  if (key === "Home") return startMs;
  return key === "End" ? endMs : null;
}
