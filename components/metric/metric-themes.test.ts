import { describe, expect, it } from "vitest";
import { type Family, metricsOf } from "@/lib/domain/metrics/catalogue";
import { AGENT_THEMES, groupMetrics, QUEUE_THEMES } from "./metric-themes";

const cases: readonly (readonly [Family, typeof QUEUE_THEMES | typeof AGENT_THEMES])[] = [
  ["queues", QUEUE_THEMES],
  ["agents", AGENT_THEMES],
  ["queueAgents", AGENT_THEMES],
];

describe("groupMetrics", () => {
  it.each(cases)("shows every metric of %s exactly once", (family, themes) => {
    const shown = groupMetrics<string>(metricsOf(family), themes)
      .flatMap((group) => group.lines.flatMap((line) => line.cells))
      .flatMap((metric) => (metric === null ? [] : [metric.key]));
    expect([...shown].sort()).toEqual(
      metricsOf(family)
        .map((metric) => metric.key)
        .sort(),
    );
  });

  it.each(cases)("finds a theme for every metric of %s that the product knows", (family, themes) => {
    expect(groupMetrics<string>(metricsOf(family), themes).map((group) => group.theme)).not.toContain("other");
  });

  it("puts the service level's seven windows side by side, the shortest first", () => {
    const group = groupMetrics(metricsOf("queues"), QUEUE_THEMES).find(({ theme }) => theme === "serviceLevel");
    expect(group?.periods).toEqual(["int-15m", "int-30m", "int-1h", "int-4h", "int-8h", "int-12h", "today"]);
    expect(group?.lines.map((line) => line.base).slice(0, 2)).toEqual(["slaPercentage", "acceptedInSlaPercentage"]);
  });

  it("shows a metric that no theme names", () => {
    const [known] = metricsOf("queues");
    if (known === undefined) throw new Error("the catalogue is empty");
    const unknown = { ...known, key: "novel.today", base: "novel", period: "today" as const };
    expect(groupMetrics([unknown], QUEUE_THEMES)).toEqual([
      { theme: "other", periods: ["today"], lines: [{ base: "novel", cells: [unknown] }] },
    ]);
  });
});
