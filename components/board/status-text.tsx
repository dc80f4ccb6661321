"use client";

import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { Circle, Clock, Diamond, Disc, PauseBars, Rewind } from "@/components/ui/shapes";
import { TONE_TEXT } from "@/components/ui/tone";
import { useConnection } from "@/lib/client/live/use-live";
import { partAge } from "./age";
import { useAgeText } from "./age-text";
import { useBoard } from "./board-context";
import { useClockText } from "./clock-text";
import { shownStatus } from "./shown-status";
import { type StatusLine, statusLine } from "./status-line";
import { useMoment } from "./use-moment";

const SHAPES: Readonly<Record<StatusLine["shape"], ComponentType<{ className?: string }>>> = {
  disc: Disc,
  clock: Clock,
  diamond: Diamond,
  pause: PauseBars,
  circle: Circle,
};

/** The board's state, decided from the connection, 8x8 and the age of the numbers together. */
function useStatusLine(): StatusLine & { asOf: number | null } {
  const { scope } = useBoard();
  const connection = useConnection(scope);
  const moment = useMoment(scope, (view, now) => {
    const { level, asOf } = partAge(view, "queues", now);
    return { upstream: shownStatus(view.parts), level, asOf };
  });
  const age = { level: moment?.level ?? "none", ageMs: null } as const;
  return { ...statusLine(connection, moment?.upstream ?? null, age), asOf: moment?.asOf ?? null };
}

/** How fresh the board is, or that it is one of the past. */
export function StatusText() {
  const { replay } = useBoard().scope;
  return replay === true ? <ReplayText /> : <LiveText />;
}

const PLACE = "board-status tabular-nums flex min-w-0 shrink-0 items-center whitespace-nowrap";

/** "◀◀ Replay", and of when the numbers are where they are older than the moment. */
function ReplayText() {
  const t = useTranslations("board.status");
  const { scope } = useBoard();
  const clock = useClockText();
  const age = useMoment(scope, (view, now) => partAge(view, "queues", now));
  const isOld = age?.level === "stale" || age?.level === "old";
  return (
    <p className={PLACE}>
      <Rewind className="mr-[0.5em] text-replay" />
      <span className="status-long text-text">{isOld ? t("replayOld", { time: clock(age.asOf) }) : t("replay")}</span>
    </p>
  );
}

/** "● Live · updated 2 s ago", or what is the matter, in shape, word and colour. */
function LiveText() {
  const t = useTranslations("board.status");
  const { word, tone, shape, asOf } = useStatusLine();
  const Shape = SHAPES[shape];
  const age = useAgeText(asOf);
  const clock = useClockText();
  const isPlain = word === "live" || word === "polling";
  const needsTime = word === "failing" || word === "paused" || word === "reconnecting";
  return (
    <p className={PLACE}>
      <Shape className={`mr-[0.5em] ${TONE_TEXT[tone]}`} />
      <span className={`status-long ${isPlain ? "text-muted" : "text-text"}`}>
        {t(needsTime && asOf === null ? `${word}Empty` : word, { age, time: needsTime ? clock(asOf) : "" })}
      </span>
      {asOf !== null && (
        <span aria-hidden="true" className="status-short text-muted">
          {age}
        </span>
      )}
    </p>
  );
}
