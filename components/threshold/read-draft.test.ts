import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRule } from "@/lib/domain/threshold/check-rule";
import { SUBJECTS, type Subject, subjectFacts } from "@/lib/domain/threshold/subject";
import { anyRule } from "@/tests/support/threshold-rules";
import { readDraft } from "./read-draft";
import { draftOf, freshRule, type LimitDraft, type RuleDraft } from "./rule-draft";

const WAIT: Subject = { of: "queues", metric: "interactionsLongestWaitInQueue.rt" };
const LEVEL: Subject = { of: "queues", metric: "slaPercentage.today" };
const MS = { unit: "milliseconds", locale: "en" } as const;

const FRESH = draftOf(freshRule({ better: "lower" }), MS);

function problemsOf(change: Partial<RuleDraft>, subject = WAIT) {
  const unit = subjectFacts(subject)?.unit ?? "count";
  const read = readDraft({ ...FRESH, ...change }, subject, { unit, locale: "en" });
  return read.ok ? {} : read.error;
}

const limit = (change: Partial<LimitDraft>): LimitDraft => ({ ...FRESH.breach, ...change });

describe("a draft", () => {
  it("is read as it was written, for every rule that means something, in any language", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...SUBJECTS), fc.constantFrom("en", "de"), (rule, subject, locale) => {
        const unit = subjectFacts(subject)?.unit ?? "count";
        // Grace is for durations.
        fc.pre(checkRule(subject, rule).length === 0);
        fc.pre(unit === "milliseconds" || !JSON.stringify(rule).includes('"grace":true'));
        seen += 1;
        const read = readDraft(draftOf(rule, { unit, locale }), subject, { unit, locale });
        const days = (hours: typeof rule.hours) => hours?.days.map((day) => JSON.stringify(day)).toSorted();
        const unique = [...new Set(days(rule.hours))];
        expect(read).toMatchObject({ ok: true, value: { ...rule, hours: read.ok ? read.value.hours : null } });
        // Times that several days share are told together: the order may be another, and what was said twice is said once.
        if (read.ok) expect([days(read.value.hours) ?? [], read.value.hours?.zone]).toEqual([unique, rule.hours?.zone]);
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(500);
  });

  it("begins where a metric is worse, without limits", () => {
    expect(readDraft(FRESH, WAIT, MS)).toMatchObject({
      ok: true,
      value: { direction: "above", near: null, breach: null },
    });
    expect(freshRule({ better: "higher" }).direction).toBe("below");
    expect(freshRule({ better: "neither" }).direction).toBe("above");
  });

  it.each<[Partial<RuleDraft>, object]>([
    [{ breach: limit({ by: "number", value: "" }) }, { "breach.value": { rule: "required" } }],
    [{ breach: limit({ by: "number", value: "soon" }) }, { "breach.value": { rule: "duration" } }],
    [{ breach: limit({ by: "number", value: "-5" }) }, { "breach.value": { rule: "out-of-range" } }],
    [{ near: limit({ by: "sla", share: "0" }) }, { "near.share": { rule: "too-small", bound: 1 } }],
    [{ near: limit({ by: "sla", share: "all" }) }, { "near.share": { rule: "number" } }],
    [
      { near: limit({ by: "metric", factor: "0" }) },
      { "near.metric": { rule: "required" }, "near.factor": { rule: "too-small", bound: 0.01 } },
    ],
    [{ lasts: "2:00:00" }, { lasts: { rule: "longest", bound: 60 } }],
    [{ lasts: "" }, { lasts: { rule: "required" } }],
    [{ recover: "51" }, { recover: { rule: "too-big", bound: 50 } }],
    [
      { near: limit({ by: "number", value: "1:01" }), breach: limit({ by: "number", value: "1:00" }) },
      { "near.by": { rule: "near-beyond-breach" } },
    ],
    [{ breach: limit({ by: "number", value: "999999999999" }) }, { "breach.value": { rule: "too-big", bound: 1e12 } }],
    [
      { hours: { ...FRESH.hours, on: true, times: [{ days: [], from: "", to: "" }], ownZone: true, zone: "Mars" } },
      {
        "hours.times.0.days": { rule: "too-few", bound: 1 },
        "hours.times.0.from": { rule: "required" },
        "hours.times.0.to": { rule: "required" },
        "hours.times": { rule: "required" },
        "hours.zone": { rule: "time-zone" },
      },
    ],
  ])("%# says what is wrong where it was typed", (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it("holds a percentage to what one can be", () => {
    expect(problemsOf({ breach: limit({ by: "number", value: "101" }) }, LEVEL)).toEqual({
      "breach.value": { rule: "out-of-range" },
    });
    expect(problemsOf({ breach: limit({ by: "number", value: "x" }) }, LEVEL)).toEqual({
      "breach.value": { rule: "number" },
    });
  });

  it("tells a service level's limit in points below its target", () => {
    const rule = {
      ...freshRule({ better: "higher" }),
      breach: { by: "sla", share: 1, plus: -5, grace: false },
    } as const;
    const context = { unit: "percentage", locale: "en" } as const;
    expect(draftOf(rule, context).breach).toMatchObject({ by: "sla", apart: "5", share: "100" });
    expect(readDraft(draftOf(rule, context), LEVEL, context)).toEqual({ ok: true, value: rule });
  });
});
