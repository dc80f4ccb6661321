import "server-only";
import type { OutlookView } from "@/lib/contracts/outlook";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { closingLevel } from "@/lib/domain/staffing/closing-level";
import { type DayForecast, stillToCome } from "@/lib/domain/staffing/day-forecast";
import { wape } from "@/lib/domain/staffing/forecast-errors";
import { agentsAhead } from "@/lib/domain/staffing/presence-ahead";
import type { DayOfQueue } from "./days-ahead";

/**
 * The rest of the day beside what is known of this moment: with as many agents as usually come and go from now on, the service level at its end. A forecast is kept for a
 * quarter of an hour; what the quarter had brought when 8x8 took the numbers is in the day's own counts, and not to come.
 */
export function withDay(outlook: OutlookView, { ahead, fromMs, presence }: DayOfQueue): OutlookView {
  const { forecast, errors } = ahead;
  const passed = outlook.asOf === null ? 0 : Math.max(0, (Date.parse(outlook.asOf) - fromMs) / QUARTER_MS);
  return {
    ...outlook,
    day: {
      from: new Date(fromMs).toISOString(),
      stepMs: QUARTER_MS,
      expected: [...forecast.expected],
      scale: forecast.scale,
      days: forecast.days,
      rest: stillToCome(forecast, passed).rest,
      closing: closingOf(outlook, forecast, presence, passed),
      errors: {
        forecast: wape(errors.forecast, errors.actual) ?? 0,
        lastWeek: wape(errors.lastWeek, errors.actual) ?? 0,
        mean: wape(errors.mean, errors.actual) ?? 0,
      },
    },
  };
}

/** Null where it is not known how many agents are usual: that those of now stay is further off than that the level does (bench l). */
function closingOf(
  { today, staffing }: OutlookView,
  forecast: DayForecast,
  presence: DayOfQueue["presence"],
  passed: number,
) {
  const now = staffing?.steps[0]?.agents;
  if (today === null || staffing === null || now === undefined) return null;
  const agents = agentsAhead({ agents: now, serving: staffing.serving, presence, passed });
  if (agents === null) return null;
  const { handlingMs, patienceMs, thresholdMs } = staffing.inputs;
  const traffic = { perHour: 0, handlingMs: today.handlingMs ?? handlingMs, patienceMs };
  return closingLevel({ today, forecast, passed, intervalMs: QUARTER_MS, traffic, agents, thresholdMs });
}
