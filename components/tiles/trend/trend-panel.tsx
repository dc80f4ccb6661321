"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { PartMark } from "@/components/board/mark";
import { useMoment } from "@/components/board/use-moment";
import { useRemembered } from "@/components/board/use-remembered";
import { Card } from "@/components/ui/card";
import type { TrendView } from "@/lib/contracts/live";
import { HourMarks, HourSince, HourView } from "./hour-view";
import { RANGES, RangeChoice } from "./range-choice";
import { type RecordedSeries, RecordedView } from "./recorded-view";

interface TrendPanelProps {
  trend: TrendView | undefined;
  /** One metric in place of what is shown unless somebody chose. */
  only?: RecordedSeries | null;
  /** Where that is chosen. */
  choice?: ReactNode;
}

/** The last 60 minutes, and on demand the day, the week or the month; a display has nobody who would choose. */
export function TrendPanel({ trend, only = null, choice = null }: TrendPanelProps) {
  const { scope, display } = useBoard();
  const t = useTranslations("board");
  const id = useId();
  const age = useMoment(scope, (view, now) => partAge(view, "queues", now).level) ?? "none";
  const [chosen, choose] = useRemembered("wallboard-range", RANGES, "hour");
  const range = display === undefined ? (chosen ?? "hour") : "hour";
  const isHour = range === "hour" && only === null;
  return (
    <Card
      aria-labelledby={id}
      data-age={age}
      className="trend-panel flex min-h-0 min-w-0 flex-col px-[1.3em] pb-[0.6em] pt-[0.9em]"
    >
      {/* One place for the choice, whatever is shown: whoever has chosen by the keyboard still stands upon it. */}
      <div className="flex flex-wrap items-baseline">
        <h2 id={id} className="mr-[0.8em] text-[1.3em] font-semibold leading-[1.3]">
          {range === "hour" ? t("trend.title") : t(`intervals.title.${range}`)}
        </h2>
        {display === undefined && <RangeChoice range={range} onChoose={choose} />}
        {choice}
        {isHour && <HourMarks />}
        <span className="ml-auto flex text-words [&>*+*]:ml-[0.9em]">
          {isHour && <HourSince trend={trend} />}
          <PartMark of="queues" />
        </span>
      </div>
      {isHour ? <HourView trend={trend} age={age} /> : <RecordedView range={range} age={age} only={only} />}
    </Card>
  );
}
