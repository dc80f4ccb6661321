import { writeDuration } from "@/lib/domain/format/typed-duration";
import { writeNumber } from "@/lib/domain/format/typed-number";
import type { Limit, ThresholdRule } from "@/lib/domain/threshold/rule";
import type { FigureUnit, SubjectFacts } from "@/lib/domain/threshold/subject";
import { draftOfHours, type HoursDraft } from "./hours-draft";

/** How a limit is told; each way keeps what was typed for it while another is tried. */
export interface LimitDraft {
  readonly by: "none" | Limit["by"];
  /** In the figure's unit: a duration, a percentage, a number. */
  readonly value: string;
  /** Percent of the queue's own. */
  readonly share: string;
  /** Of a service level, points below the target; of a duration, what is added to the threshold. */
  readonly apart: string;
  readonly grace: boolean;
  readonly metric: string;
  readonly factor: string;
}

/** A rule as it is typed. */
export interface RuleDraft {
  readonly direction: ThresholdRule["direction"];
  readonly near: LimitDraft;
  readonly breach: LimitDraft;
  /** A duration. */
  readonly lasts: string;
  /** Percent. */
  readonly recover: string;
  readonly hours: HoursDraft;
  readonly top: boolean;
}

/** What a draft is read and written by. */
export interface DraftContext {
  readonly unit: FigureUnit;
  readonly locale: string;
}

export function draftOf(rule: ThresholdRule, context: DraftContext): RuleDraft {
  return {
    direction: rule.direction,
    near: draftOfLimit(rule.near, context),
    breach: draftOfLimit(rule.breach, context),
    lasts: writeDuration(rule.forMs),
    recover: percent(rule.recover, context.locale),
    hours: draftOfHours(rule.hours),
    top: rule.top,
  };
}

/** Where a rule begins that nobody has set yet: which side is worse, as the catalogue has it, and at once. */
export function freshRule({ better }: Pick<SubjectFacts, "better">): ThresholdRule {
  return {
    direction: better === "higher" ? "below" : "above",
    near: null,
    breach: null,
    forMs: 0,
    recover: 0,
    hours: null,
    top: true,
  };
}

function draftOfLimit(limit: Limit | null, { unit, locale }: DraftContext): LimitDraft {
  const empty: LimitDraft = {
    by: "none",
    value: "",
    share: percent(1, locale),
    apart: unit === "milliseconds" ? writeDuration(0) : "0",
    grace: false,
    metric: "",
    factor: "1",
  };
  if (limit === null) return empty;
  if (limit.by === "number") return { ...empty, by: "number", value: writeFigure(limit.value, { unit, locale }) };
  if (limit.by === "metric")
    return { ...empty, by: "metric", metric: limit.metric, factor: writeNumber(limit.factor, locale) };
  const apart = unit === "milliseconds" ? writeSigned(limit.plus) : writeNumber(-limit.plus, locale);
  return { ...empty, by: "sla", share: percent(limit.share, locale), apart, grace: limit.grace };
}

function writeFigure(value: number, { unit, locale }: DraftContext): string {
  return unit === "milliseconds" ? writeSigned(value) : writeNumber(value, locale);
}

function writeSigned(ms: number): string {
  return ms < 0 ? `-${writeDuration(-ms)}` : writeDuration(ms);
}

function percent(share: number, locale: string): string {
  return writeNumber(Math.round(share * 1e8) / 1e6, locale);
}
