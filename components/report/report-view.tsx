"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useMemo, useState } from "react";
import { useLoadedMetricWords } from "@/components/board/use-loaded-metric-words";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { useHistory } from "@/lib/client/history/use-history";
import { later } from "@/lib/client/loading/later";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { formatClock, formatDay } from "@/lib/domain/format/format";
import { isKept, type ReportChoice, type ReportDays } from "./report-choice";
import { ReportControls } from "./report-controls";
import { ReportDefinitions } from "./report-definitions";
import { reportMetrics, reportOf } from "./report-of";
import { ReportTable } from "./report-table";
import { saveReport } from "./save-report";

const chart = later(() => import("./report-chart").then((module) => module.ReportChart));

interface ReportViewProps {
  readonly board: { readonly id: string; readonly name: string };
  /** IANA zone of the tenant. */
  readonly zone: string;
  readonly queues: readonly { readonly id: string; readonly name: string }[];
  readonly days: ReportDays;
  readonly initial: ReportChoice;
}

function queryOf({ queue, day }: ReportChoice, step: HistoryQuery["step"], metrics: readonly string[]): HistoryQuery {
  return { queue: queue === null ? [] : [queue], metric: [...metrics], range: "day", day, step, origins: "1" };
}

/** The address that opens the same report again. */
function searchOf({ queue, day, step }: ReportChoice): string {
  return new URLSearchParams({ ...(queue !== null && { queue }), day, step }).toString();
}

/** A queue's day, interval by interval, with what each figure means: to be read, printed and compared with 8x8's own report. */
export function ReportView({ board, zone, queues, days, initial }: ReportViewProps) {
  const t = useTranslations("report");
  const exported = useTranslations("board.export");
  const intervalWords = useTranslations("board.intervals");
  const locale = useLocale();
  const words = useLoadedMetricWords();
  const [choice, setChoice] = useState(initial);
  const scope = useMemo(() => ({ boardId: board.id }), [board.id]);
  const isAsked = isKept(choice.day, days);
  const isSeveral = choice.queue === null && queues.length !== 1;
  const metrics = reportMetrics(isSeveral);
  const intervals = useHistory(scope, isAsked ? queryOf(choice, choice.step, metrics) : null);
  const day = useHistory(scope, isAsked ? queryOf(choice, "1440", metrics) : null);
  const report = useMemo(
    () =>
      intervals.view === undefined || day.view === undefined
        ? undefined
        : reportOf(intervals.view, day.view, isSeveral),
    [intervals.view, day.view, isSeveral],
  );
  const choose = (next: ReportChoice) => {
    setChoice(next);
    // The address tells what is shown, and going back leads out of the report, not through every choice.
    window.history.replaceState(null, "", `?${searchOf(next)}`);
  };
  const queueName =
    choice.queue === null ? t("allQueues") : (queues.find(({ id }) => id === choice.queue)?.name ?? choice.queue);
  const dayName = isAsked ? formatDay(Date.parse(choice.day), locale, "UTC") : choice.day;
  const hasFailed = intervals.hasFailed || day.hasFailed;
  const why = report?.unfetched == null ? null : intervalWords(`unfetchedWhy.${report.unfetched}`);
  const says =
    report === undefined || words === undefined || words === null
      ? hasFailed || words === null
        ? t("failed")
        : isAsked
          ? t("loading")
          : null
      : !report.isKnown
        ? `${t("nothing")} ${why ?? ""}`
        : null;
  return (
    <main id="main" className="report mx-auto max-w-[100rem] px-4 pb-12 pt-3 sm:px-6">
      <PageLink
        href={`/boards/${encodeURIComponent(board.id)}`}
        className="-ml-1 inline-flex h-10 max-w-full items-center rounded-control px-1 text-sm text-muted hover:text-text print:hidden"
      >
        <Icon name="left" className="mr-1.5" />
        <span dir="auto" className="truncate">
          {board.name}
        </span>
      </PageLink>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-bold tracking-tight lg:text-3xl">{t("title")}</h1>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button
            disabled={!report?.isKnown || !words}
            onClick={() => {
              if (report !== undefined && words)
                saveReport(
                  { report, words, zone, board: board.name, title: `${queueName} ${choice.day}` },
                  { report: t, exported, locale },
                );
            }}
          >
            {t("csv")}
          </Button>
          <Button onClick={() => window.print()}>{t("print")}</Button>
        </div>
      </div>
      <ReportControls choice={choice} queues={queues} days={days} onChoose={choose} />
      <h2 className="mb-2 mt-6 text-lg font-semibold" dir="auto">
        {t("of", { queue: queueName, day: dayName })}
      </h2>
      {says !== null && (
        <p role="status" className="rounded-tile bg-surface px-6 py-8 text-muted">
          {says}
        </p>
      )}
      {report?.isKnown && words && (
        <>
          {report.quiet !== null && <p className="mb-2 max-w-[90ch]">{t(`quiet.${report.quiet}`)}</p>}
          {(report.since !== null || why !== null) && (
            <p className="mb-2 max-w-[90ch] text-sm text-muted">
              {report.since !== null && t("since", { time: formatClock(report.since, locale, zone) })}{" "}
              {report.since !== null && report.hasMore && t("before")} {why}
            </p>
          )}
          <Suspense fallback={<div className="mb-4 h-80 rounded-tile bg-surface" />}>
            <chart.Part board={board} zone={zone} choice={choice} words={words} title={`${queueName} ${choice.day}`} />
          </Suspense>
          <ReportTable
            report={report}
            caption={t("caption", { queue: queueName, day: dayName, minutes: choice.step })}
            zone={zone}
            words={words}
          />
        </>
      )}
      {words && <ReportDefinitions words={words} metrics={metrics} />}
    </main>
  );
}
