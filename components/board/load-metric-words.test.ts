import { describe, expect, it } from "vitest";
import { loadMetricWords, wordsOf } from "./load-metric-words";

/** Every metric that the board explains. */
const EXPLAINED = [
  "interactionsWaitInQueue",
  "interactionsLongestWaitInQueue",
  "slaPercentage",
  "accepted",
  "abandonedPercentage",
];

describe("metric words", () => {
  it.each(["en", "de", "en-XA"] as const)("explain all that the board asks for in %s", async (locale) => {
    const words = await loadMetricWords(locale);
    for (const base of EXPLAINED) expect(words.metric(base).definition, base).not.toBe("");
    expect(words.period("rt")).not.toBe("");
    expect(words.reset("today")).not.toBe("");
  });

  it("fall back to the metric's own name", () => {
    expect(wordsOf({}).metric("newMetric")).toEqual({ label: "newMetric", short: "newMetric", definition: "" });
  });
});
