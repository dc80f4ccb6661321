import { describe, expect, it } from "vitest";
import { type Family, metricsOf } from "@/lib/domain/metrics/catalogue";
import { groupMetrics } from "./group-metrics";

const families: readonly Family[] = ["queues", "agents", "queueAgents", "groups"];

describe("groupMetrics", () => {
  it.each(families)("shows every metric of %s exactly once", (family) => {
    const shown = groupMetrics(metricsOf(family))
      .flatMap((group) => group.lines.flatMap((line) => line.cells))
      .flatMap((metric) => (metric === null ? [] : [metric.key]));
    expect(shown.length).toBeGreaterThan(5);
    expect([...shown].sort()).toEqual(
      metricsOf(family)
        .map((metric) => metric.key)
        .sort(),
    );
  });

  it("counts an agent's accepted interactions among the agent's interactions, after the status", () => {
    const groups = groupMetrics(metricsOf("agents"));
    expect(groups[0]?.theme).toBe("status");
    expect(groups.map((group) => group.theme)).not.toContain("outcomes");
    const interactions = groups.find(({ theme }) => theme === "interactions");
    expect(interactions?.lines.map((line) => line.base)).toContain("accepted");
  });

  it("puts the service level's seven windows side by side, the shortest first", () => {
    const group = groupMetrics(metricsOf("queues")).find(({ theme }) => theme === "serviceLevel");
    expect(group?.periods).toEqual(["int-15m", "int-30m", "int-1h", "int-4h", "int-8h", "int-12h", "today"]);
    const target = group?.lines.find((line) => line.base === "slaPercentageTarget");
    expect(target?.cells.map((cell) => cell?.key ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      "slaPercentageTarget.today",
    ]);
  });
});
