"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import type { MetricWords } from "@/components/board/load-metric-words";
import { IntervalBody } from "@/components/intervals/interval-body";
import { intervalsOf } from "@/components/intervals/intervals-of";
import { useHistory } from "@/lib/client/history/use-history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { USUAL_SERIES } from "@/lib/domain/history/usual-series";
import type { ReportChoice } from "./report-choice";
import { wordsFor } from "./report-metric";

interface ReportChartProps {
  board: { readonly id: string; readonly name: string };
  /** IANA zone of the tenant. */
  zone: string;
  choice: ReportChoice;
  words: MetricWords;
  /** Names the chart, also as a file: the queue and the day. */
  title: string;
}

const METRICS = USUAL_SERIES.map(({ metric }) => metric);

/** The day drawn, before what is usual on its weekday: the same weekday of the weeks before it. */
export function ReportChart({ board: { id, name }, zone, choice, words, title }: ReportChartProps) {
  const t = useTranslations("board.intervals");
  const board = useMemo(() => ({ scope: { boardId: id }, timeZone: zone, name }), [id, name, zone]);
  const { queue, day, step } = choice;
  const query = useMemo(
    (): HistoryQuery => ({
      queue: queue === null ? [] : [queue],
      metric: METRICS,
      range: "day",
      day,
      step,
      band: "1",
    }),
    [queue, day, step],
  );
  const { view, hasFailed } = useHistory(board.scope, query);
  const intervals = useMemo(() => {
    if (view === undefined) return undefined;
    const wanted = USUAL_SERIES.map((one) => ({ ...one, name: wordsFor(one.metric, words).short }));
    // Since when anything is recorded, and why what is missing was not fetched, the page says of all that it tells.
    return { ...intervalsOf(view, wanted, { isDay: true, band: true, target: true }), since: null, unfetched: null };
  }, [view, words]);
  return (
    <BoardProvider value={board}>
      <section
        aria-label={title}
        className="relative mb-4 flex h-80 flex-col rounded-tile bg-surface px-5 py-4 print:h-auto"
      >
        <IntervalBody
          title={title}
          isInTile={false}
          intervals={intervals}
          problem={hasFailed && view === undefined ? t("failed") : null}
          isLive={!hasFailed}
          legendClass="text-sm"
          plotClass="mt-1 text-sm"
          body={null}
          letters={1}
        />
      </section>
    </BoardProvider>
  );
}
