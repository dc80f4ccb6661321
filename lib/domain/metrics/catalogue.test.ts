import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { BASE_METRICS, type Family, findMetric, METRICS, metricsOf } from "./catalogue";
import { TICKING } from "./ticking";

/**
 * sha256 over the sorted lines `key|kind|families` (families sorted, joined by commas; lines joined by newlines) of the
 * list of all documented keys of the Real-time Metrics API v5. It was computed from that list, not from this catalogue.
 */
const DOCUMENTED = "31b598456b9520e268faa4cba37e969147038fa45ce73018ea04df653b4ad8dd";

const PER_FAMILY: Readonly<Record<Family, number>> = {
  queues: 101,
  groups: 7,
  queueAgents: 140,
  groupAgents: 144,
  agents: 144,
  agentsInQueueGroups: 140,
};

describe("the catalogue", () => {
  it("is the documented one to the last key, kind and family", () => {
    const lines = METRICS.map(({ key, kind, families }) => `${key}|${kind}|${[...families].sort().join(",")}`).sort();
    expect(createHash("sha256").update(lines.join("\n")).digest("hex")).toBe(DOCUMENTED);
  });

  it("has 302 keys, each once, made of 98 names", () => {
    expect(METRICS).toHaveLength(302);
    expect(new Set(METRICS.map(({ key }) => key)).size).toBe(302);
    expect(new Set(BASE_METRICS.map(({ base }) => base)).size).toBe(98);
  });

  it.each(Object.entries(PER_FAMILY))("offers %s %i metrics", (family, count) => {
    expect(METRICS.filter(({ families }) => families.some((name) => name === family))).toHaveLength(count);
  });

  it("lists a family in the catalogue's order, themes together", () => {
    const themes = metricsOf("queues").map(({ theme }) => theme);
    expect(themes).toEqual([...new Set(themes)].flatMap((theme) => themes.filter((other) => other === theme)));
    expect(metricsOf("queues")[0]?.key).toBe("interactionsWaitInQueue.rt");
  });

  it("knows a queue's service level over seven spans", () => {
    expect(METRICS.filter(({ base }) => base === "slaPercentage").map(({ period }) => period)).toEqual([
      "int-15m",
      "int-30m",
      "int-1h",
      "int-4h",
      "int-8h",
      "int-12h",
      "today",
    ]);
  });

  it("tells an agent's interactions in a queue from those overall", () => {
    expect(findMetric("accepted.today.inQueue")).toEqual({
      key: "accepted.today.inQueue",
      base: "accepted",
      period: "today",
      inQueue: true,
      theme: "outcomes",
      kind: "count",
      better: "higher",
      families: ["queueAgents", "agentsInQueueGroups"],
      ticks: false,
    });
    expect(findMetric("accepted.today")?.families).toEqual(["queues", "groupAgents", "agents"]);
    expect(findMetric("interactionsWaitInQueue.today")).toBeUndefined();
    expect(findMetric("constructor")).toBeUndefined();
  });

  it("lets only running durations of this moment tick", () => {
    expect(METRICS.filter(({ ticks }) => ticks).map(({ key }) => key)).toEqual([...TICKING]);
    expect(METRICS.filter(({ ticks, kind }) => ticks && kind !== "milliseconds")).toEqual([]);
  });
});
