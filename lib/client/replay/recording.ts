import type { LiveView, TrendView } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import type { ReplayStep, ReplayView } from "@/lib/contracts/replay";
import { HOUR, MINUTE, minuteAt } from "./moments";
import { trendUpTo } from "./trend-up-to";

/** An hour of what was recorded, to be looked at minute by minute. */
export interface Recording {
  readonly fromMs: number;
  /** The first moment of which it has nothing: later than its last minute, or than what was written down when it was asked for. */
  readonly readyUntil: number;
  /** Whether the whole hour was over when it was asked for: it is what it is. */
  readonly isWhole: boolean;
  /** What a board showed at a moment; null: nothing is known of it or of the hour before. The same minute is the same object. */
  viewAt(moment: number): LiveView | null;
  /** The hour before a moment, by the minute. The same minute is the same object. */
  trendAt(moment: number): TrendView;
}

/** Reads an answer of the server. Views are made from one minute to the next, as far as somebody has looked. */
export function readRecording({ fromMs, minutes, latestMs, first, patches, trend }: ReplayView): Recording {
  const views: (LiveView | null)[] = [first];
  const trends = new Map<number, TrendView>();
  const lastMinute = fromMs + (minutes - 1) * MINUTE;
  const isWhole = latestMs !== null && latestMs >= lastMinute;
  return {
    fromMs,
    readyUntil: (isWhole ? lastMinute : (latestMs ?? fromMs - 2 * MINUTE)) + 2 * MINUTE,
    isWhole,
    viewAt(moment) {
      const index = Math.min(Math.max(0, Math.round((minuteAt(moment) - fromMs) / MINUTE)), patches.length);
      while (views.length <= index)
        views.push(after(views[views.length - 1] ?? null, patches[views.length - 1] ?? null));
      return views[index] ?? null;
    },
    trendAt(moment) {
      const minute = minuteAt(moment);
      const made = trends.get(minute) ?? trendUpTo(trend, minute, HOUR);
      trends.set(minute, made);
      return made;
    },
  };
}

/** The view of the minute after `view`. A patch upon nothing leads nowhere: it would be a fault of the server. */
function after(view: LiveView | null, step: ReplayStep): LiveView | null {
  if (step === null) return view;
  if ("view" in step) return step.view;
  return view === null ? null : applyPatch(view, step.patch);
}
