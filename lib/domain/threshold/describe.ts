import type { OpeningHours, OpenSpan } from "./opening-hours";
import type { Limit, ThresholdRule } from "./rule";

/** Consecutive days, Monday 1 to Sunday 7; one day where both are the same. */
interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface HoursDescription {
  /** Days with the same spans together, in the order of the week. */
  readonly groups: readonly {
    readonly days: readonly DayRange[];
    /** In the order of the day; null is the whole day. */
    readonly spans: readonly { readonly from: string; readonly to: string }[] | null;
  }[];
  /** null: the tenant's. */
  readonly zone: string | null;
}

/** A rule as a sentence would tell it, without words; what goes without saying is null. */
export interface RuleDescription {
  readonly direction: "above" | "below";
  readonly near: Limit | null;
  readonly breach: Limit | null;
  /** ms. */
  readonly forMs: number | null;
  /** 0–100, of the limit. */
  readonly recover: number | null;
  readonly hours: HoursDescription | null;
  /** Breaches stay where they are in lists, unlike most. */
  readonly stays: boolean;
}

/** null for a rule that has no limits: everything is calm. */
export function describeRule(rule: ThresholdRule): RuleDescription | null {
  if (rule.near === null && rule.breach === null) return null;
  return {
    direction: rule.direction,
    near: rule.near,
    breach: rule.breach,
    forMs: rule.forMs === 0 ? null : rule.forMs,
    recover: rule.recover === 0 ? null : Math.round(rule.recover * 1000) / 10,
    hours: rule.hours === null ? null : describeHours(rule.hours),
    stays: !rule.top && rule.breach !== null,
  };
}

const WHOLE_DAY = "00:00";

/** Opening hours as a sentence would tell them, without words. */
export function describeHours({ days, zone }: OpeningHours): HoursDescription {
  const byTimes = new Map<string, { numbers: number[]; spans: OpenSpan[] }>();
  for (let day = 1; day <= 7; day += 1) {
    const spans = days.filter((span) => span.day === day).sort((a, b) => (a.from < b.from ? -1 : 1));
    if (spans.length === 0) continue;
    const times = spans.map(({ from, to }) => `${from}-${to}`).join();
    const group = byTimes.get(times);
    if (group === undefined) byTimes.set(times, { numbers: [day], spans });
    else group.numbers.push(day);
  }
  const groups = [...byTimes.values()].map(({ numbers, spans }) => ({
    days: rangesOf(numbers),
    spans: spans.some(isWholeDay) ? null : spans.map(({ from, to }) => ({ from, to })),
  }));
  return { groups, zone: zone === "tenant" ? null : zone };
}

function isWholeDay({ from, to }: OpenSpan): boolean {
  return from === WHOLE_DAY && to === WHOLE_DAY;
}

function rangesOf(days: readonly number[]): readonly DayRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && last.to === day - 1) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}
