"use client";

import { useTranslations } from "next-intl";
import { AgeText } from "@/components/board/age-text";
import { useBoard } from "@/components/board/board-context";
import { ClockText } from "@/components/board/clock-text";
import { type StatusLine, statusLine } from "@/components/board/status-line";
import { useMoment } from "@/components/board/use-moment";
import { Circle, Clock, Diamond, Disc, PauseBars } from "@/components/ui/shapes";
import { TONE_TEXT } from "@/components/ui/tone";
import { useConnection } from "@/lib/client/live/use-live";
import { freshness } from "@/lib/domain/freshness";

const SHAPES: Readonly<Record<StatusLine["shape"], typeof Disc>> = {
  disc: Disc,
  clock: Clock,
  diamond: Diamond,
  pause: PauseBars,
  circle: Circle,
};

/** How live the page's numbers are, in shape and words, by the same rules as the board's. */
export function DataStatus() {
  const t = useTranslations("board.status");
  const { scope } = useBoard();
  const connection = useConnection(scope);
  const facts = useMoment(scope, (view, now) => {
    const asOf = view.asOf === null ? null : Date.parse(view.asOf);
    return { asOf, upstream: view.upstream, level: freshness(asOf, view.board.intervalMs, now).level };
  });
  const asOf = facts?.asOf ?? null;
  const line = statusLine(connection, facts?.upstream ?? null, { level: facts?.level ?? "none", ageMs: null });
  const Shape = SHAPES[line.shape];
  const rich = { age: () => <AgeText at={asOf} />, time: () => <ClockText at={asOf} /> };
  const key =
    asOf === null && (line.word === "reconnecting" || line.word === "failing" || line.word === "paused")
      ? (`${line.word}Empty` as const)
      : line.word;
  return (
    <p className="flex items-center text-[0.95rem]">
      <Shape className={`mr-2 ${TONE_TEXT[line.tone]}`} />
      <span className={line.tone === "good" ? "text-muted" : TONE_TEXT[line.tone]}>{t.rich(key, rich)}</span>
    </p>
  );
}
