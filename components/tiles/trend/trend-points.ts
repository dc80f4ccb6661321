import { fullHour, type HourPoint } from "@/components/charts/hour-axis";
import type { TrendView } from "@/lib/contracts/live";

export interface HourOfTrend {
  /** The whole hour; minutes before anything was collected are empty. */
  readonly points: readonly HourPoint[];
  /** Start of the first collected minute, epoch ms, when it lies within the hour: "collecting since". */
  readonly since: number | null;
}

/** The trend as a chart wants it; null while no minute is complete. */
export function hourOfTrend({ minutes, total }: TrendView): HourOfTrend | null {
  const points = minutes.map((minute, index) => ({
    minute,
    entered: total.entered[index] ?? null,
    answered: total.answered[index] ?? null,
    abandoned: total.abandoned[index] ?? null,
    serviceLevel: total.serviceLevel[index] ?? null,
  }));
  const last = minutes[minutes.length - 1];
  const first = points.find(
    ({ entered, answered, serviceLevel }) => entered !== null || answered !== null || serviceLevel !== null,
  );
  if (last === undefined || first === undefined) return null;
  const hour = fullHour(points, last);
  return { points: hour, since: first.minute > (hour[0]?.minute ?? 0) ? first.minute : null };
}
