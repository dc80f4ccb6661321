import "server-only";
import type { OutlookView } from "@/lib/contracts/outlook";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { closingLevel } from "@/lib/domain/staffing/closing-level";
import { wape } from "@/lib/domain/staffing/forecast-errors";
import type { DayOfQueue } from "./days-ahead";

/** The rest of the day beside what is known of this moment: with the agents of now, the service level at its end. */
export function withDay(outlook: OutlookView, { ahead, fromMs }: DayOfQueue): OutlookView {
  const { forecast, errors } = ahead;
  return {
    ...outlook,
    day: {
      from: new Date(fromMs).toISOString(),
      stepMs: QUARTER_MS,
      expected: [...forecast.expected],
      scale: forecast.scale,
      days: forecast.days,
      rest: forecast.rest,
      closing: closingOf(outlook, ahead.forecast),
      errors: {
        forecast: wape(errors.forecast, errors.actual) ?? 0,
        lastWeek: wape(errors.lastWeek, errors.actual) ?? 0,
        mean: wape(errors.mean, errors.actual) ?? 0,
      },
    },
  };
}

function closingOf({ today, staffing }: OutlookView, forecast: DayOfQueue["ahead"]["forecast"]) {
  const agents = staffing?.steps[0]?.agents;
  if (today === null || staffing === null || agents === undefined) return null;
  const { handlingMs, patienceMs, thresholdMs } = staffing.inputs;
  const traffic = { perHour: 0, handlingMs, patienceMs };
  return closingLevel({ today, forecast, intervalMs: QUARTER_MS, traffic, agents, thresholdMs });
}
