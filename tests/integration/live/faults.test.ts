import { describe, expect, it } from "vitest";
import type { FaultInput } from "../../../lib/simulator/faults/schema";
import { startWorld } from "./world";

const cases: readonly [string, FaultInput, { code: string; state?: "failing" }][] = [
  ["refuses the token", { kind: "unauthorized" }, { code: "token-refused", state: "failing" }],
  [
    "says the product is missing",
    { kind: "unauthorized", product: true },
    { code: "product-missing", state: "failing" },
  ],
  ["forbids", { kind: "forbidden" }, { code: "forbidden", state: "failing" }],
  ["refuses a metric", { kind: "bad-request" }, { code: "metric-refused", state: "failing" }],
  ["limits the rate", { kind: "rate-limited", retryAfterSeconds: 1 }, { code: "rate-limited" }],
  ["is broken", { kind: "server-error" }, { code: "unavailable", state: "failing" }],
  ["is down", { kind: "unavailable" }, { code: "unavailable", state: "failing" }],
  ["drops the connection", { kind: "drop" }, { code: "connect", state: "failing" }],
  ["sends half an answer", { kind: "truncated" }, { code: "unreadable", state: "failing" }],
  ["sends a web page", { kind: "html" }, { code: "unreadable", state: "failing" }],
];

describe("when 8x8", () => {
  it.each(cases)(
    "%s, the view says so, keeps its rows, and is fresh again once it is over",
    async (_, fault, wanted) => {
      const { simulator, until, hub, set } = await startWorld();
      const good = await until((view) => view.upstream.state === "fresh");
      simulator.control.addFault(fault);
      const bad = await until(({ upstream }) => {
        const asWanted = wanted.state === undefined ? upstream.state !== "fresh" : upstream.state === wanted.state;
        return asWanted && upstream.code !== null;
      });
      expect(bad.upstream.code).toBe(wanted.code);
      expect(bad.upstream.message).toMatch(/\w+.*\./);
      expect(Date.parse(bad.upstream.since)).toBeLessThanOrEqual(Date.now());
      expect(bad.queues.map((row) => row.id)).toEqual(good.queues.map((row) => row.id));
      simulator.control.clearFaults();
      // What only an admin can lift is probed once a minute; saving the tenant's settings asks at once.
      set({ name: "Saved" });
      await hub.tenantChanged("tenant-1");
      const recovered = await until((view) => view.upstream.state === "fresh");
      expect(recovered.upstream).toMatchObject({ code: null, message: null, retryAt: null });
    },
  );

  it("fails for a while, the view recovers without anybody's help", async () => {
    const { simulator, until } = await startWorld();
    await until((view) => view.upstream.state === "fresh");
    simulator.control.addFault({ kind: "unavailable", count: 6 });
    await until((view) => view.upstream.state === "failing");
    await until((view) => view.upstream.state === "fresh");
  });

  it.each([{ kind: "unavailable" }, { kind: "hang" }, { kind: "html" }] satisfies FaultInput[])(
    "fails for agents alone (%j), the queues stay live",
    async (fault) => {
      const { simulator, until } = await startWorld();
      const before = await until((view) => view.upstream.state === "fresh");
      simulator.control.addFault({ ...fault, endpoint: "agents" });
      const later = await until(
        (view) =>
          Date.parse(view.parts.queues.fetchedAt ?? "") > Date.parse(before.parts.queues.fetchedAt ?? "") + 3000 &&
          view.parts.queues.status.state === "fresh",
      );
      expect(later.parts.groups.status.state).toBe("fresh");
      expect(later.agents.length).toBe(before.agents.length);
      expect(Date.parse(later.parts.agents.fetchedAt ?? "")).toBeLessThan(
        Date.parse(later.parts.queues.fetchedAt ?? ""),
      );
      if (fault.kind !== "hang") expect(later.parts.agents.status.state).toBe("failing");
    },
  );

  it("never answers at all, the view says connecting and then why", async () => {
    const { simulator, view, until } = await startWorld();
    simulator.control.addFault({ kind: "drop" });
    const first = await view();
    expect([first.queues, first.asOf]).toEqual([[], null]);
    const bad = await until(({ upstream }) => upstream.state === "failing");
    expect([bad.upstream.code, bad.asOf]).toEqual(["connect", null]);
  });

  it("is given a wrong secret, nothing of it shows in view, health or log", async () => {
    const { simulator, set, hub, until, log } = await startWorld();
    await until((view) => view.upstream.state === "fresh");
    const access = simulator.tenants[0];
    const connection = {
      credentialId: "credential-2",
      apiKey: access?.apiKey ?? "",
      apiSecret: "a-wrong-secret-3f9",
      region: "eu" as const,
      tenantName: null,
      baseUrl: simulator.url,
    };
    set({ connection });
    await hub.tenantChanged("tenant-1");
    const bad = await until((view) => view.upstream.state === "failing");
    expect(bad.upstream.code).toBe("bad-credentials");
    // Another account's rows must not stand under the new one's name.
    expect(bad.queues).toEqual([]);
    const seen = JSON.stringify([bad, hub.health(), log.lines]);
    for (const secret of [connection.apiSecret, connection.apiKey, access?.apiSecret ?? "none"]) {
      expect(seen).not.toContain(secret);
    }
  });
});

describe("a paused tenant", () => {
  it("is not asked about, says so, and is fresh again when resumed", async () => {
    const { simulator, set, hub, until, view } = await startWorld();
    await until((one) => one.upstream.state === "fresh");
    set({ paused: true });
    await hub.tenantChanged("tenant-1");
    expect((await view()).upstream.state).toBe("paused");
    simulator.control.resetRequests();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(simulator.control.requests().total).toBe(0);
    set({ paused: false });
    await hub.tenantChanged("tenant-1");
    await until((one) => one.upstream.state === "fresh");
  });
});
