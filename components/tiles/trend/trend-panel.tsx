"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useCallback, useId, useMemo } from "react";
import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { oncePerView } from "@/components/board/once-per-view";
import { useMoment } from "@/components/board/use-moment";
import { FADED } from "@/components/charts/faded";
import { HourFrame } from "@/components/charts/hour-frame";
import { LEAST_HEIGHT } from "@/components/charts/hour-shape";
import { Card } from "@/components/ui/card";
import { useBox } from "@/components/ui/use-box";
import { useLive } from "@/lib/client/live/use-live";
import { later } from "@/lib/client/loading/later";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import { formatClock, formatCount, formatPercentage } from "@/lib/domain/format/format";
import { headline } from "@/lib/domain/state/headline";
import { hourOfTrend } from "./trend-points";
import { TrendTable } from "./trend-table";

/** Recharts is larger than the rest of the board together: it comes after the numbers. */
const chart = later(() => import("@/components/charts/hour-chart").then((module) => module.HourChart));

/**
 * The queues' target down to a tenth of a point: less than a pixel, and the same whole number in words. It is weighted by counts that change with every
 * refresh, and drawing the whole chart anew is the dearest thing on the board.
 */
const targetOf = oncePerView((view: LiveView) => {
  const { serviceLevelTarget: target, serviceLevelTargetIsMean: isMean } = headline(view.queues, []);
  return { target: target === null ? null : Math.floor(target * 10) / 10, isMean };
});

/** The last 60 minutes: what came in, what was answered and lost, and the day's service level against its target. */
export function TrendPanel({ trend }: { trend: TrendView | undefined }) {
  const { scope, timeZone } = useBoard();
  const t = useTranslations("board.trend");
  const locale = useLocale();
  const id = useId();
  const { ref, box } = useBox<HTMLDivElement>();
  const age = useMoment(scope, (view, now) => partAge(view, "queues", now).level) ?? "none";
  const against = useLive(scope, targetOf);
  const target = against?.target ?? null;
  const hour = useMemo(() => (trend === undefined ? null : hourOfTrend(trend)), [trend]);
  const time = useCallback((at: number) => formatClock(at, locale, timeZone), [locale, timeZone]);
  const percent = useCallback((value: number) => formatPercentage(value, locale), [locale]);
  const count = useCallback((value: number) => formatCount(value, locale), [locale]);
  const shape =
    hour === null || box === null || box.width === 0 || box.height < LEAST_HEIGHT
      ? null
      : {
          points: hour.points,
          width: box.width * box.em,
          height: box.height * box.em,
          fontSize: box.em,
          formatTime: time,
          formatPercent: percent,
          formatCount: count,
        };
  return (
    <Card
      aria-labelledby={id}
      data-age={age}
      className="trend-panel flex min-h-0 min-w-0 flex-col px-[1.3em] pb-[0.6em] pt-[0.9em]"
    >
      <div className="flex flex-wrap items-baseline">
        <h2 id={id} className="mr-[1.4em] text-[1.3em] font-semibold leading-[1.3]">
          {t("title")}
        </h2>
        <Legend
          target={target === null ? null : t(against?.isMean ? "meanTarget" : "target", { target: percent(target) })}
        />
        {hour !== null && hour.since !== null && (
          <span className="ml-auto text-words text-muted">{t("collecting", { time: time(hour.since) })}</span>
        )}
      </div>
      <div ref={ref} className={`mt-[0.3em] min-h-0 flex-1 overflow-hidden text-words ${age === "live" ? "" : FADED}`}>
        {hour === null && (
          <p className="flex h-full items-center justify-center text-muted">
            {trend === undefined ? t("waiting") : t("collectingHint")}
          </p>
        )}
        {shape !== null && (
          <Suspense fallback={<HourFrame {...shape} />}>
            <chart.Part {...shape} target={target} />
          </Suspense>
        )}
      </div>
      {hour !== null && <TrendTable points={hour.points} />}
    </Card>
  );
}

const KEYS = [
  { word: "answered", swatch: "h-[0.75em] w-[0.75em] rounded-[0.2em] bg-chart-answered" },
  { word: "abandoned", swatch: "h-[0.75em] w-[0.75em] rounded-[0.2em] bg-chart-abandoned" },
  { word: "entered", swatch: "w-[1.1em] border-t-[0.16em] border-dotted border-chart-entered" },
  { word: "serviceLevel", swatch: "h-[0.2em] w-[1.1em] rounded-full bg-chart-level" },
] as const;

/** What the chart's marks are; the target stands here because in the chart every line would cross its words. */
function Legend({ target }: { target: string | null }) {
  const t = useTranslations("board.trend");
  return (
    <ul className="flex flex-wrap text-words text-muted">
      {KEYS.map(({ word, swatch }) => (
        <li key={word} className="mr-[1.3em] flex items-center">
          <span aria-hidden="true" className={`mr-[0.5em] inline-block ${swatch}`} />
          {t(word)}
        </li>
      ))}
      {target !== null && (
        <li className="mr-[1.3em] flex items-center">
          <span
            aria-hidden="true"
            className="mr-[0.5em] inline-block w-[1.6em] border-t-[0.12em] border-dashed border-muted"
          />
          {target}
        </li>
      )}
    </ul>
  );
}
