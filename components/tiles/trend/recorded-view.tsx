"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PartAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { IntervalBody } from "@/components/intervals/interval-body";
import { intervalsOf } from "@/components/intervals/intervals-of";
import { type IntervalsRange, intervalsQuery } from "@/components/intervals/intervals-query";
import { useColumnName } from "@/components/sheet/use-measure-name";
import { useHistory } from "@/lib/client/history/use-history";
import { USUAL_SERIES } from "@/lib/domain/history/usual-series";

/** One series of what was recorded. */
export interface RecordedSeries {
  readonly metric: string;
  readonly as: "line" | "bar";
}

interface RecordedViewProps {
  range: IntervalsRange;
  age: PartAge["level"];
  /** Null: what came in, what was answered and lost, and the service level of each interval. */
  only?: RecordedSeries | null;
}

/** What was recorded over the hour, the day, the week or the month. */
export function RecordedView({ range, age, only = null }: RecordedViewProps) {
  const t = useTranslations("board.intervals");
  const { scope } = useBoard();
  const { queueId } = scope;
  const nameOf = useColumnName(true);
  const series = useMemo<readonly RecordedSeries[]>(() => (only === null ? USUAL_SERIES : [only]), [only]);
  const query = useMemo(() => {
    const metrics = series.map(({ metric }) => metric);
    const stepMinutes = range === "today" ? 15 : 60;
    return intervalsQuery({ range, stepMinutes, metrics, band: true }, queueId === undefined ? [] : [queueId]);
  }, [series, range, queueId]);
  const { view, hasFailed } = useHistory(scope, query);
  const intervals = useMemo(() => {
    if (view === undefined) return undefined;
    const wanted = series.map((one) => ({ ...one, name: nameOf(one.metric) }));
    return intervalsOf(view, wanted, { isDay: range === "today", band: true, target: true });
  }, [view, nameOf, range, series]);
  return (
    <IntervalBody
      intervals={intervals}
      title={t(`title.${range}`)}
      isInTile={false}
      problem={hasFailed && view === undefined ? t("failed") : null}
      isLive={age === "live" && !hasFailed}
      legendClass="text-words"
      plotClass="mt-[0.3em] text-words"
      letters={1}
      body={null}
    />
  );
}
