import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "@/lib/domain/threshold/built-in";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import type { FigureUnit } from "@/lib/domain/threshold/subject";
import german from "@/lib/messages/de/thresholds.json";
import english from "@/lib/messages/en/thresholds.json";
import { ruleSentence, type SentenceWords } from "./rule-sentence";

/** The words as they stand in the catalogues; none of these has plurals. */
function wordsOf(tree: object, locale: string): SentenceWords {
  const find = (key: string): string => {
    const found = key.split(".").reduce<unknown>((at, part) => Object(at)[part], tree);
    if (typeof found !== "string") throw new Error(`no words for ${key}`);
    return found;
  };
  return {
    say: (key, values = {}) => find(key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`),
    metric: (key) => `‹${key}›`,
    locale,
  };
}

const EN = wordsOf(english.sentence, "en");
const DE = wordsOf(german.sentence, "de");

const RULE: ThresholdRule = {
  direction: "above",
  near: { by: "number", value: 45_000 },
  breach: { by: "number", value: 60_000 },
  forMs: 10_000,
  recover: 0.1,
  hours: { days: [1, 2, 3, 4, 5].map((day) => ({ day, from: "08:00", to: "18:00" })), zone: "tenant" },
  top: true,
};
const PLAIN: ThresholdRule = { ...RULE, near: null, forMs: 0, recover: 0, hours: null };

describe("a rule in one line", () => {
  it("tells all of it", () => {
    expect(ruleSentence(RULE, "milliseconds", EN)).toBe(
      "Near from 45 s, breach above 1 min, for 10 s, calm again 10% inside the limit, Mon–Fri 08:00–18:00",
    );
    expect(ruleSentence(RULE, "milliseconds", DE)).toBe(
      "Nahe am Limit ab 45 s, kritisch über 1 Min., wenn es 10 s anhält, wieder ruhig 10\u00a0% innerhalb, Mo–Fr 08:00–18:00",
    );
  });

  it.each<[Partial<ThresholdRule>, FigureUnit, string]>([
    [{ breach: null }, "count", "No limits: always calm"],
    [{ breach: { by: "number", value: 1500 } }, "count", "Breach above 1,500"],
    [{ top: false }, "milliseconds", "Breach above 1 min, breaches stay in their place"],
    [{ direction: "below", breach: { by: "number", value: 79.5 } }, "percentage", "Breach below 79.5%"],
    [{ breach: { by: "number", value: 5_405_500 } }, "milliseconds", "Breach above 1 h 30 min 5.5 s"],
    [{ breach: { by: "number", value: 0 } }, "milliseconds", "Breach above 0 s"],
    [{ breach: { by: "metric", metric: "eligible.rt", factor: 1 } }, "count", "Breach above “‹eligible.rt›”"],
    [{ breach: { by: "metric", metric: "eligible.rt", factor: 0.5 } }, "count", "Breach above 0.5 × “‹eligible.rt›”"],
    [
      { breach: { by: "sla", share: 0.75, plus: 5000, grace: false } },
      "milliseconds",
      "Breach above 75% of the queue’s own threshold and 5 s",
    ],
    [
      { direction: "below", breach: { by: "sla", share: 1, plus: 2, grace: false } },
      "percentage",
      "Breach below the queue’s own target and 2 points",
    ],
  ])("%j of a %s", (change, unit, sentence) => {
    expect(ruleSentence({ ...PLAIN, ...change }, unit, EN)).toBe(sentence);
  });

  it("tells times by the days that have them", () => {
    const days = [
      { day: 1, from: "08:00", to: "12:00" },
      { day: 1, from: "13:00", to: "17:00" },
      { day: 6, from: "00:00", to: "00:00" },
    ];
    expect(ruleSentence({ ...PLAIN, hours: { days, zone: "Europe/London" } }, "milliseconds", EN)).toBe(
      "Breach above 1 min, Mon 08:00–12:00 13:00–17:00, Sat all day (Europe/London)",
    );
  });

  it("tells what is built in, in both languages", () => {
    const [wait, level] = [BUILT_IN_RULES["interactionsLongestWaitInQueue.rt"], BUILT_IN_RULES["slaPercentage.today"]];
    if (wait === undefined || level === undefined) throw new Error("both are built in");
    expect(ruleSentence(wait, "milliseconds", EN)).toBe(
      "Near from 75% of the queue’s own threshold, breach above the queue’s own threshold (twice as much while the day’s service level holds)",
    );
    expect(ruleSentence(level, "percentage", EN)).toBe(
      "Near below the queue’s own target, breach below the queue’s own target less 5 points",
    );
    expect(ruleSentence(level, "percentage", DE)).toBe(
      "Nahe am Limit unter dem Ziel der Warteschlange, kritisch unter dem Ziel der Warteschlange minus 5 Punkte",
    );
  });
});
