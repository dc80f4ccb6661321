import { formatCount, formatPercentage } from "@/lib/domain/format/format";
import { hoursText } from "@/lib/domain/format/hours-text";
import { describeRule } from "@/lib/domain/threshold/describe";
import type { Limit, ThresholdRule } from "@/lib/domain/threshold/rule";
import type { FigureUnit } from "@/lib/domain/threshold/subject";

/** What a rule is told in. */
export interface SentenceWords {
  /** Of the catalogue `thresholds.sentence`. */
  readonly say: (key: SentenceKey, values?: Readonly<Record<string, string>>) => string;
  readonly metric: (key: string) => string;
  readonly locale: string;
}

type SentenceKey =
  | "none"
  | `${"near" | "breach"}.${"above" | "below"}`
  | `limit.${"threshold" | "shareOfThreshold" | "target" | "shareOfTarget" | "pointsBelow" | "pointsAbove" | "more" | "less" | "grace" | "metric" | "times"}`
  | "lasts"
  | "recover"
  | "wholeDay"
  | "stays"
  | `duration.${"hours" | "minutes" | "seconds"}`;

/** A rule in one line: `Near from 45 s, breach above 1 min, for 10 s, Mon–Fri 08:00–18:00`. */
export function ruleSentence(rule: ThresholdRule, unit: FigureUnit, words: SentenceWords): string {
  const told = describeRule(rule);
  if (told === null) return begun(words.say("none"), words.locale);
  const { direction, near, breach, forMs, recover, hours, stays } = told;
  const parts = [
    near && words.say(`near.${direction}`, { limit: limitText(near, unit, words) }),
    breach && words.say(`breach.${direction}`, { limit: limitText(breach, unit, words) }),
    forMs && words.say("lasts", { duration: durationText(forMs, words) }),
    recover && words.say("recover", { share: formatPercentage(recover, words.locale, recover % 1 === 0 ? 0 : 1) }),
    hours && hoursText(hours, words.locale, words.say("wholeDay")),
    stays && words.say("stays"),
  ];
  return begun(parts.filter((part) => typeof part === "string").join(", "), words.locale);
}

/** The first letter of a sentence. */
function begun(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

/** A limit alone: `75% of the queue’s own threshold`. */
export function limitText(limit: Limit, unit: FigureUnit, words: SentenceWords): string {
  if (limit.by === "number") return valueText(limit.value, unit, words);
  if (limit.by === "metric") {
    const metric = words.say("limit.metric", { metric: words.metric(limit.metric) });
    return limit.factor === 1
      ? metric
      : words.say("limit.times", { factor: formatCount(limit.factor, words.locale), metric });
  }
  const { share, plus, grace } = limit;
  const isTarget = unit === "percentage";
  const shareText = formatPercentage(share * 100, words.locale);
  const own =
    share === 1
      ? words.say(isTarget ? "limit.target" : "limit.threshold")
      : words.say(isTarget ? "limit.shareOfTarget" : "limit.shareOfThreshold", { share: shareText });
  const moved = plus === 0 ? own : isTarget ? byPoints(own, plus, words) : byTime(own, plus, words);
  return grace ? words.say("limit.grace", { limit: moved }) : moved;
}

function byPoints(limit: string, plus: number, words: SentenceWords): string {
  const points = formatCount(Math.abs(plus), words.locale);
  return words.say(plus < 0 ? "limit.pointsBelow" : "limit.pointsAbove", { limit, points });
}

function byTime(limit: string, plus: number, words: SentenceWords): string {
  return words.say(plus < 0 ? "limit.less" : "limit.more", { limit, duration: durationText(Math.abs(plus), words) });
}

function valueText(value: number, unit: FigureUnit, words: SentenceWords): string {
  if (unit === "milliseconds") return durationText(value, words);
  if (unit === "percentage") return formatPercentage(value, words.locale, value % 1 === 0 ? 0 : 1);
  return formatCount(value, words.locale);
}

/** `1 h 30 min`: a length of time that somebody set, not one that runs. */
export function durationText(ms: number, words: SentenceWords): string {
  const seconds = Math.max(0, ms) / 1000;
  const parts = [
    ["duration.hours", Math.floor(seconds / 3600)],
    ["duration.minutes", Math.floor((seconds % 3600) / 60)],
    ["duration.seconds", seconds % 60],
  ] as const;
  const told = parts.filter(([, count]) => count > 0);
  const shown = told.length === 0 ? parts.slice(-1) : told;
  return shown.map(([key, count]) => words.say(key, { count: formatCount(count, words.locale) })).join(" ");
}
