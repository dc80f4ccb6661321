import { describe, expect, it } from "vitest";
import { openCentre } from "../../../lib/simulator/centre/open";
import { QUEUE_VIEWS } from "../../../lib/simulator/metrics/queue-views";
import { isRatio } from "../../../lib/simulator/metrics/reading";
import { startSimulator } from "../../../lib/simulator/server";
import { centreOfSize } from "../../../lib/simulator/sizes/sizes";
import { rowsOf, visitor } from "./api";

const HOUR = 3_600_000;
const OPEN_AT = Date.UTC(2026, 2, 11, 8);

function afternoon(seed: number) {
  const centre = openCentre({ spec: centreOfSize("medium"), seed, zones: ["UTC"], openAt: OPEN_AT });
  centre.advanceTo(OPEN_AT + 6.5 * HOUR);
  const today = (queueId: string, base: string): number => {
    const queue = centre.queueById.get(queueId);
    const reading = queue === undefined ? null : QUEUE_VIEWS[base]?.(queue, centre.now, { minutes: null, zone: 0 });
    if (reading !== null && isRatio(reading ?? null)) return ratio(reading);
    return Number(reading);
  };
  return { centre, today };
}

function ratio(reading: unknown): number {
  return typeof reading === "object" && reading !== null && "part" in reading && "whole" in reading
    ? Number(reading.part) / Number(reading.whole)
    : Number.NaN;
}

describe("the demo's centre", () => {
  it.each([1, 2, 3, 7])("is busy and uneven in the afternoon (seed %i)", (seed) => {
    const { centre, today } = afternoon(seed);
    const there = centre.agents.filter((agent) => agent.loggedIn);
    expect(there.length).toBeGreaterThan(26);
    expect(there.length).toBeLessThan(37);
    expect(there.filter((agent) => agent.status === "Handling").length).toBeGreaterThan(8);
    expect(today("102", "slaPercentage")).toBeLessThan(0.75);
    expect(today("101", "slaPercentage")).toBeGreaterThan(0.75);
    const entered = centre.queues.reduce((sum, queue) => sum + today(queue.spec.id, "entered"), 0);
    expect(entered).toBeGreaterThan(900);
    expect(entered).toBeLessThan(1500);
  });

  it("lives on through the night and is busy again the next day", () => {
    const { centre, today } = afternoon(7);
    centre.advanceTo(OPEN_AT + 24 * HOUR + 6.5 * HOUR);
    expect(centre.agents.filter((agent) => agent.loggedIn).length).toBeGreaterThan(26);
    expect(today("101", "entered")).toBeGreaterThan(120);
    expect(centre.scheduler.pending).toBeLessThan(2000);
  });
});

describe("the other sizes", () => {
  it("serve 60 queues and 600 agents, and many tenants, each with its own day", async () => {
    const large = await startSimulator({ size: "large", clock: "manual", livedMs: HOUR });
    try {
      const { get, rows } = await visitor(large);
      expect(await rows("/queues?metrics=entered.today&size=1000")).toHaveLength(60);
      const page = await get("/agents?metrics=status.rt&size=250&page=2");
      expect(page.headers.get("x-total-pages")).toBe("3");
      expect(rowsOf(page.body)).toHaveLength(100);
    } finally {
      await large.stop();
    }
    const many = await startSimulator({ tenants: 6, clock: "manual", livedMs: HOUR });
    try {
      const days = [];
      for (let index = 0; index < 6; index++) {
        const { rows } = await visitor(many, index);
        days.push(JSON.stringify(await rows("/queues?metrics=entered.today")));
      }
      expect(new Set(days).size).toBe(6);
    } finally {
      await many.stop();
    }
  });
});
