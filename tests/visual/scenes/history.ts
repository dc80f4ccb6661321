import { tileQueries } from "@/components/intervals/tile-query";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import type { LiveView } from "@/lib/contracts/live";
import { NOW, TIME_ZONE } from "./moment";
import type { SceneName } from "./scene";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface Recorded {
  readonly tileId: string;
  readonly query: HistoryQuery;
  readonly history: HistoryView;
}

/** What the server would answer each chart of intervals of a board. */
export function historiesOf(view: LiveView, scene: SceneName): readonly Recorded[] {
  return tileQueries(view).map((one) => ({ ...one, history: historyOf(one.query, scene) }));
}

/** How long each range is, and how much of it has passed. */
const SPANS = { hour: DAY / 24, today: DAY, day: DAY, week: 7 * DAY, month: 31 * DAY } as const;

/**
 * A day that is busiest at eleven and at three, with a gap as a restart leaves one, its newest intervals not final. Of several queues, one was
 * left out for half an hour.
 */
function historyOf({ queue, metric, range, step, band }: HistoryQuery, scene: SceneName): HistoryView {
  const stepMs = Number(step) * MINUTE;
  const day = Math.floor(NOW / DAY) * DAY;
  const span = SPANS[range];
  const fromMs = range === "hour" ? NOW - span : range === "today" ? day : day + DAY - span;
  const starts = Array.from(
    { length: Math.round(span / stepMs) },
    (_, at) => Math.floor(fromMs / stepMs) * stepMs + at * stepMs,
  );
  const isKnown = scene !== "no-data" && scene !== "empty";
  const last = starts.filter((start) => start <= NOW).length - 1;
  const value = (key: string, at: number, scale = 1): number => {
    const hour = (((starts[at] ?? 0) - day) / DAY) * 24;
    const busy = stepMs >= DAY ? 30 : Math.max(0, Math.sin(((((hour % 24) + 24) % 24) - 7) / 4) + 0.4);
    const wave = 1 + 0.25 * Math.sin(at * 2.3 + key.length);
    if (key.startsWith("slaPercentage")) return Math.min(100, 92 - 14 * busy * scale * wave);
    if (key.startsWith("interactionsLongestWait")) return Math.round(busy * wave * 90) * 1000;
    const share = key.startsWith("abandoned") ? 0.09 : key.startsWith("accepted") ? 0.88 : 1;
    return Math.round(busy * wave * share * scale * (stepMs / MINUTE) * 1.6);
  };
  const isLacking = (start: number) => start >= day + 9.5 * 60 * MINUTE && start < day + 10 * 60 * MINUTE;
  const isGap = (at: number) => at > last || (range === "today" && at % 20 === 17);
  return {
    zone: TIME_ZONE,
    stepMs,
    fromMs: starts[0] ?? fromMs,
    toMs: fromMs + span,
    starts,
    runningFrom: range === "hour" ? null : (starts[last] ?? null),
    series: metric.map((key) => ({
      metric: key,
      values: starts.map((_, at) =>
        !isKnown || isGap(at) ? null : at === last ? value(key, at, 0.4) : value(key, at),
      ),
      ...(range === "today" && { provisional: starts.map((_, at) => at === last - 1 || at === last - 2) }),
      ...(range === "today" && queue.length !== 1 && { lacking: starts.map(isLacking) }),
    })),
    band:
      band === "1" && isKnown
        ? {
            weeks: 4,
            series: metric.slice(0, 1).map((key) => ({
              metric: key,
              low: starts.map((_, at) => value(key, at, 0.8)),
              median: starts.map((_, at) => value(key, at, 0.95)),
              high: starts.map((_, at) => value(key, at, 1.15)),
            })),
          }
        : null,
    target: 80,
  };
}
