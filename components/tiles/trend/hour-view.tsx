"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useCallback, useMemo } from "react";
import type { PartAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { oncePerView } from "@/components/board/once-per-view";
import { FADED } from "@/components/charts/faded";
import { HourFrame } from "@/components/charts/hour-frame";
import { LEAST_HEIGHT } from "@/components/charts/hour-shape";
import { ChartTools } from "@/components/export/chart-tools";
import { useBox } from "@/components/ui/use-box";
import { useLive } from "@/lib/client/live/use-live";
import { later } from "@/lib/client/loading/later";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import { formatClock, formatCount, formatPercentage } from "@/lib/domain/format/format";
import { headline } from "@/lib/domain/state/headline";
import { hourData } from "./hour-data";
import { HourLegend } from "./hour-legend";
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

/** The target's line, and what is said of it; null for none. */
function useTarget(): { readonly target: number | null; readonly words: string | null } {
  const { scope } = useBoard();
  const t = useTranslations("board.trend");
  const locale = useLocale();
  const against = useLive(scope, targetOf);
  const target = against?.target ?? null;
  if (target === null) return { target, words: null };
  return { target, words: t(against?.isMean ? "meanTarget" : "target", { target: formatPercentage(target, locale) }) };
}

/** What stands beside the heading: which mark is what. */
export function HourMarks() {
  return <HourLegend target={useTarget().words} />;
}

/** Since when minutes are collected, where that is within the hour. */
export function HourSince({ trend }: { trend: TrendView | undefined }) {
  const t = useTranslations("board.trend");
  const locale = useLocale();
  const { timeZone } = useBoard();
  const since = useMemo(() => (trend === undefined ? null : (hourOfTrend(trend)?.since ?? null)), [trend]);
  if (since === null) return null;
  return <span className="text-muted">{t("collecting", { time: formatClock(since, locale, timeZone) })}</span>;
}

interface HourViewProps {
  trend: TrendView | undefined;
  age: PartAge["level"];
}

/** The last 60 minutes: what came in, what was answered and lost, and the day's service level against its target. */
export function HourView({ trend, age }: HourViewProps) {
  const { timeZone, scope } = useBoard();
  const t = useTranslations("board.trend");
  const intervals = useTranslations("board.intervals");
  const locale = useLocale();
  const { ref, box } = useBox<HTMLDivElement>();
  const { target, words } = useTarget();
  const hour = useMemo(() => (trend === undefined ? null : hourOfTrend(trend)), [trend]);
  const time = useCallback((at: number) => formatClock(at, locale, timeZone), [locale, timeZone]);
  const percent = useCallback((value: number) => formatPercentage(value, locale), [locale]);
  const count = useCallback((value: number) => formatCount(value, locale), [locale]);
  // The newest minute is told as far as it was seen; in a replay what is shown of a minute is all of it.
  const running = scope.replay === true ? null : intervals("running");
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
    <>
      <div
        ref={ref}
        className={`chart-body mt-[0.3em] min-h-0 flex-1 overflow-hidden text-words ${age === "live" ? "" : FADED}`}
      >
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
      {hour !== null && <TrendTable points={hour.points} running={running} />}
      {hour !== null && (
        <ChartTools isInTile={false} data={() => hourData(hour.points, { target: words, running }, t)} />
      )}
    </>
  );
}
