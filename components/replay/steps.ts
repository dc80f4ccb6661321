import { fullMinute, MINUTE } from "@/lib/client/replay/moments";
import { sameTimeOfDay } from "@/lib/client/replay/timeline";

/** A step back or forth in time. */
export interface Step {
  readonly name: "dayBack" | "quarterBack" | "minuteBack" | "minuteOn" | "quarterOn" | "dayOn";
  readonly unit: "day" | "quarter" | "minute";
  readonly by: 1 | -1;
}

export const STEPS_BACK: readonly Step[] = [
  { name: "dayBack", unit: "day", by: -1 },
  { name: "quarterBack", unit: "quarter", by: -1 },
  { name: "minuteBack", unit: "minute", by: -1 },
];
export const STEPS_ON: readonly Step[] = [
  { name: "minuteOn", unit: "minute", by: 1 },
  { name: "quarterOn", unit: "quarter", by: 1 },
  { name: "dayOn", unit: "day", by: 1 },
];

/** Where a step leads to from a moment (epoch ms): full minutes, and days by the clock of the tenant's zone. */
export function stepped(at: number, { unit, by }: Pick<Step, "unit" | "by">, zone: string): number {
  const minute = fullMinute(at);
  if (unit === "day") return sameTimeOfDay(minute, by, zone);
  return minute + by * (unit === "quarter" ? 15 : 1) * MINUTE;
}
