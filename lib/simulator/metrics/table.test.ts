import { describe, expect, it } from "vitest";
import { openCentre } from "../centre/open";
import { centreOfSize } from "../sizes/sizes";
import { agentColumns, groupColumns, queueColumns } from "./columns";
import { FAMILIES, findMetric, isOffered, METRICS } from "./table";

/** Of the documented ones: the agents' families beside a queue have 140, the others four more. */
const COUNTS = { queues: 101, agents: 140 };

describe("the table of metrics", () => {
  it("has the 302 documented keys, each once", () => {
    expect(METRICS).toHaveLength(302);
    expect(new Set(METRICS.map((metric) => metric.key)).size).toBe(302);
  });

  it("offers each family as many as are documented", () => {
    const counts = FAMILIES.map((family) => [family, METRICS.filter((metric) => isOffered(metric, family, 5)).length]);
    expect(Object.fromEntries(counts)).toEqual({
      queues: COUNTS.queues,
      groups: 7,
      queueAgents: COUNTS.agents,
      groupAgents: COUNTS.agents + 4,
      agents: COUNTS.agents + 4,
      agentsInQueueGroups: COUNTS.agents,
    });
  });

  it("knows when a metric came to a family", () => {
    const newInQueue = findMetric("newInQueue.today");
    if (newInQueue === undefined) throw new Error("newInQueue.today is missing");
    expect(isOffered(newInQueue, "queues", 3)).toBe(false);
    expect(isOffered(newInQueue, "queues", 4)).toBe(true);
    expect(isOffered(newInQueue, "agents", 5)).toBe(false);
  });

  it("can read every metric of every family", () => {
    const spec = centreOfSize("small");
    const centre = openCentre({ spec, seed: 1, zones: ["UTC"], openAt: Date.UTC(2026, 2, 11, 8) });
    const [queue] = centre.queues;
    if (queue === undefined) throw new Error("no queue");
    const of = (family: (typeof FAMILIES)[number]) => METRICS.filter((metric) => isOffered(metric, family, 5));
    expect(queueColumns(of("queues"), 0)).toHaveLength(COUNTS.queues);
    expect(groupColumns(of("groups"), 0)).toHaveLength(7);
    expect(agentColumns(of("queueAgents"), 0, queue)).toHaveLength(COUNTS.agents);
    expect(agentColumns(of("groupAgents"), 0, null)).toHaveLength(COUNTS.agents + 4);
    expect(agentColumns(of("agents"), 0, null)).toHaveLength(COUNTS.agents + 4);
  });
});
