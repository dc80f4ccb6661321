import { rulesOf } from "@/lib/contracts/field-rules";
import type { FieldRule } from "@/lib/domain/field-rule";
import { readDuration } from "@/lib/domain/format/typed-duration";
import { readNumber } from "@/lib/domain/format/typed-number";
import { err, ok, type Result } from "@/lib/domain/result";
import { checkRule } from "@/lib/domain/threshold/check-rule";
import { MOST_SPANS } from "@/lib/domain/threshold/opening-hours";
import {
  type Limit,
  LONGEST_FOR_MS,
  MOST_RECOVERY,
  type ThresholdRule,
  thresholdRule,
} from "@/lib/domain/threshold/rule";
import type { Subject } from "@/lib/domain/threshold/subject";
import { isTimeZone } from "@/lib/domain/time-zone";
import { spansOf } from "./hours-draft";
import type { DraftContext, LimitDraft, RuleDraft } from "./rule-draft";

/** What is wrong in a draft, by the path of its field (`near.value`, `hours.times.0.from`). */
export type DraftProblems = Readonly<Record<string, FieldRule>>;

const LEAST_PERCENT = 1;
const MOST_PERCENT = 10_000;

/** The rule that was typed, or all that keeps it from being one. Bounds are told in the unit in which they are typed. */
export function readDraft(
  draft: RuleDraft,
  subject: Subject,
  context: DraftContext,
): Result<ThresholdRule, DraftProblems> {
  const problems: Record<string, FieldRule> = {};
  const fail = (path: string, rule: FieldRule) => {
    problems[path] ??= rule;
  };
  const rule: ThresholdRule = {
    direction: draft.direction,
    near: readLimit(draft.near, "near", context, fail),
    breach: readLimit(draft.breach, "breach", context, fail),
    forMs: readLasts(draft.lasts, fail),
    recover: readPercent(draft.recover, "recover", [0, MOST_RECOVERY * 100], context.locale, fail),
    hours: readHours(draft, fail),
    top: draft.top,
  };
  for (const { path, code } of checkRule(subject, rule, context.unit)) fail(path.join("."), { rule: code });
  if (Object.keys(problems).length > 0) return err(problems);
  const read = thresholdRule.safeParse(rule);
  return read.success ? ok(read.data) : err(typedProblems(rulesOf(read.error.issues)));
}

/** What only the rule as a whole breaks, at the fields where it was typed. */
function typedProblems(rules: DraftProblems): DraftProblems {
  return Object.fromEntries(
    Object.entries(rules).map(([path, rule]) => [
      path === "near" ? "near.by" : path,
      { ...rule, rule: rule.rule.replace("too_", "too-") },
    ]),
  );
}

type Fail = (path: string, rule: FieldRule) => void;

function readLimit(limit: LimitDraft, at: string, { unit, locale }: DraftContext, fail: Fail): Limit | null {
  const { by } = limit;
  if (by === "none") return null;
  if (by === "number") {
    const value = unit === "milliseconds" ? readSigned(limit.value) : readNumber(limit.value, locale);
    if (value === null) fail(`${at}.value`, missing(limit.value, unit === "milliseconds" ? "duration" : "number"));
    return { by, value: value ?? 0 };
  }
  if (by === "metric") {
    if (limit.metric === "") fail(`${at}.metric`, { rule: "required" });
    const factor = readNumber(limit.factor, locale);
    if (factor === null) fail(`${at}.factor`, missing(limit.factor, "number"));
    else within(factor, [0.01, 100], `${at}.factor`, fail);
    return { by, metric: limit.metric, factor: factor ?? 1 };
  }
  const apart = unit === "milliseconds" ? readSigned(limit.apart) : readNumber(limit.apart, locale);
  if (apart === null) fail(`${at}.apart`, missing(limit.apart, unit === "milliseconds" ? "duration" : "number"));
  const plus = apart === null || apart === 0 ? 0 : unit === "milliseconds" ? apart : -apart;
  const share = readPercent(limit.share, `${at}.share`, [LEAST_PERCENT, MOST_PERCENT], locale, fail);
  return { by, share, plus, grace: unit === "milliseconds" && limit.grace };
}

/** A difference may point the other way. */
function readSigned(text: string): number | null {
  const typed = text.trim();
  const ms = readDuration(typed.replace(/^[-−–]/, ""));
  return ms === null || ms === 0 ? ms : /^[-−–]/.test(typed) ? -ms : ms;
}

function readLasts(text: string, fail: Fail): number {
  const ms = readDuration(text);
  if (ms === null) fail("lasts", missing(text, "duration"));
  else if (ms > LONGEST_FOR_MS) fail("lasts", { rule: "longest", bound: LONGEST_FOR_MS / 60_000 });
  return ms ?? 0;
}

/** As a share: 75 is 0.75. */
function readPercent(
  text: string,
  path: string,
  bounds: readonly [number, number],
  locale: string,
  fail: Fail,
): number {
  const value = readNumber(text.replace(/%\s*$/, ""), locale);
  if (value === null) fail(path, missing(text, "number"));
  else within(value, bounds, path, fail);
  return Math.round((value ?? 0) * 1e6) / 1e8;
}

function within(value: number, [least, most]: readonly [number, number], path: string, fail: Fail): void {
  if (value < least) fail(path, { rule: "too-small", bound: least });
  if (value > most) fail(path, { rule: "too-big", bound: most });
}

function missing(text: string, rule: string): FieldRule {
  return { rule: text.trim() === "" ? "required" : rule };
}

function readHours({ hours }: RuleDraft, fail: Fail): ThresholdRule["hours"] {
  if (!hours.on) return null;
  for (const [index, { days, from, to }] of hours.times.entries()) {
    if (days.length === 0) fail(`hours.times.${index}.days`, { rule: "too-few", bound: 1 });
    if (from === "") fail(`hours.times.${index}.from`, { rule: "required" });
    if (to === "") fail(`hours.times.${index}.to`, { rule: "required" });
  }
  const days = spansOf(hours.times);
  if (days.length === 0) fail("hours.times", { rule: "required" });
  if (days.length > MOST_SPANS) fail("hours.times", { rule: "too-many", bound: MOST_SPANS });
  if (hours.ownZone && !isTimeZone(hours.zone)) fail("hours.zone", missing(hours.zone, "time-zone"));
  return { days, zone: hours.ownZone ? hours.zone : "tenant" };
}
