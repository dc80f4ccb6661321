import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMetric, metricsOf } from "@/lib/domain/metrics/catalogue";
import type { Result } from "@/lib/domain/result";
import { type ClientFactory, createClientFactory } from "@/lib/server/eightx8/client";
import { sealConnection } from "@/lib/server/eightx8/connection";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import type { EightX8Client, Rows } from "@/lib/server/eightx8/types";
import { type Simulator, startSimulator, type TenantAccess } from "@/lib/simulator/server";

let simulator: Simulator;
let factory: ClientFactory;

beforeAll(async () => {
  simulator = await startSimulator({ clock: "manual", size: "medium", seed: 3 });
  factory = createClientFactory({ baseUrl: simulator.url });
});
afterAll(async () => {
  await factory.close();
  await simulator.stop();
});

function clientOf(access: TenantAccess | undefined, using = factory): EightX8Client {
  if (access === undefined) throw new Error("no such tenant");
  const { apiKey, apiSecret, region, tenantName } = access;
  return using.clientFor(
    sealConnection({ credentialId: apiKey, apiKey, apiSecret, region, tenantName, baseUrl: null }),
  );
}
const main = () => clientOf(simulator.tenants[0]);

async function must<T>(answer: Promise<Result<T, UpstreamError>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.status}`);
  return result.value;
}

const first = <T>(rows: Rows<T>): T => {
  const [row] = rows.rows;
  if (row === undefined) throw new Error("no rows");
  return row;
};

describe("the client against a living contact centre", () => {
  it("reads every metric of every family in its own kind", async () => {
    const client = main();
    const queue = first(await must(client.queues({})));
    const group = first(await must(client.groups({})));
    const keys = (family: Parameters<typeof metricsOf>[0]) => metricsOf(family).map(({ key }) => key);
    const answers = {
      queues: await must(client.queues({ metrics: keys("queues") })),
      groups: await must(client.groups({ metrics: keys("groups") })),
      queueAgents: await must(client.queueAgents(queue.id, { metrics: keys("queueAgents") })),
      groupAgents: await must(client.groupAgents(group.id, { metrics: keys("groupAgents") })),
      agents: await must(client.agents({ metrics: keys("agents") })),
      agentsInQueueGroups: await must(client.agentsInQueueGroups({ metrics: keys("agentsInQueueGroups") })),
    } as const;
    for (const family of ["queues", "groups", "queueAgents", "groupAgents", "agents", "agentsInQueueGroups"] as const) {
      const { rows, skipped } = answers[family];
      expect([family, skipped]).toEqual([family, 0]);
      expect(rows.length).toBeGreaterThan(0);
      const wrong = rows.flatMap(({ metrics }) =>
        keys(family).filter((key) => {
          const value = metrics[key];
          if (value === undefined) return true;
          if (value === null) return false;
          const kind = findMetric(key)?.kind;
          if (kind === "text" || kind === "timestamp") return typeof value !== "string";
          return kind === "list" ? !Array.isArray(value) : typeof value !== "number";
        }),
      );
      expect(wrong).toEqual([]);
    }
  });

  it("asks for one queue, agent and group by id, with the numbers of the list", async () => {
    const client = main();
    const metrics = ["entered.today", "slaPercentage.today"];
    const queue = first(await must(client.queues({ metrics })));
    expect((await must(client.queue(queue.id, { metrics }))).rows).toEqual([queue]);
    const group = first(await must(client.groups({ metrics: ["enabled.rt"] })));
    expect((await must(client.group(group.id, { metrics: ["enabled.rt"] }))).rows).toEqual([group]);
    const inQueue = first(await must(client.queueAgents(queue.id, { metrics: ["status.rt"] })));
    expect((await must(client.queueAgent(queue.id, inQueue.id, { metrics: ["status.rt"] }))).rows).toMatchObject([
      { id: inQueue.id, metrics: inQueue.metrics },
    ]);
    const inGroup = first(await must(client.groupAgents(group.id, { metrics: ["status.rt"] })));
    expect((await must(client.groupAgent(group.id, inGroup.id, { metrics: ["status.rt"] }))).rows).toMatchObject([
      { id: inGroup.id, metrics: inGroup.metrics },
    ]);
  });

  it("knows percentages as 0–100 and checks them against the counts", async () => {
    const metrics = ["entered.today", "accepted.today", "acceptedPercentage.today", "slaPercentageTarget.today"];
    const { rows } = await must(main().queues({ metrics }));
    const busy = rows.filter((row) => Number(row.metrics["entered.today"]) > 0);
    expect(busy.length).toBeGreaterThan(3);
    for (const { metrics: row } of busy) {
      const ratio = (100 * Number(row["accepted.today"])) / Number(row["entered.today"]);
      expect(Number(row["acceptedPercentage.today"])).toBeCloseTo(ratio, -0.5);
      expect(row["slaPercentageTarget.today"]).toBeGreaterThan(1);
    }
  });

  it("knows when the data were taken, without anybody's clock", async () => {
    const metrics = ["status.rt", "lastStatusChange.rt", "timeOnStatus.rt"];
    const { takenAt } = await must(main().agents({ metrics }));
    expect(Math.abs(Number(takenAt) - simulator.control.snapshotAt())).toBeLessThan(1_000);
  });

  it("splits off the totals and takes a summary", async () => {
    const metrics = ["entered.today"];
    const { rows, totals } = await must(main().queues({ metrics, includeTotals: true }));
    expect(totals?.["entered.today"]).toBe(rows.reduce((sum, row) => sum + Number(row.metrics["entered.today"]), 0));
    const summary = await must(main().agents({ summary: true }));
    expect(first(summary)).toMatchObject({ groupId: expect.any(String), groupName: expect.any(String), metrics: {} });
  });

  it("tells two tenants behind one key apart, hostile names and all", async () => {
    const [, harbour, oddities] = simulator.tenants;
    const one = await must(clientOf(harbour).queues({ metrics: ["entered.today"] }));
    const two = await must(clientOf(oddities).queues({ metrics: ["entered.today"] }));
    expect(one.rows.map(({ id }) => id)).not.toEqual(two.rows.map(({ id }) => id));
    for (const { name } of two.rows) expect(name).toMatch(/^\P{Cc}+$/u);
  });

  it("serves many tenants in all regions with one token each", async () => {
    const many = await startSimulator({ clock: "manual", tenants: 8, size: "small", livedMs: 600_000 });
    const own = createClientFactory({ baseUrl: many.url });
    const ask = () => Promise.all(many.tenants.map((access) => must(clientOf(access, own).queues({}))));
    expect(new Set(many.tenants.map(({ region }) => region))).toEqual(new Set(["us", "eu", "ap", "ca"]));
    for (const { rows } of [...(await ask()), ...(await ask())]) expect(rows.length).toBeGreaterThan(0);
    expect(many.control.requests()).toMatchObject({ tokensIssued: 8, byEndpoint: { queues: 16, token: 8 } });
    await own.close();
    await many.stop();
  });
});
