import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { boardList, type LiveView, liveView, patchEvent, snapshotEvent, trendView } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import { problem } from "@/lib/contracts/problem";
import { read } from "@/tests/support/live-stream";
import { type Stack, startStack } from "@/tests/support/stack";

/* The feed of the built product over HTTP, as a browser or a customer's own program reads it. */

let stack: Stack;
let cookie: string;
let id: string;
const ABORT: AbortController[] = [];

beforeAll(async () => {
  stack = await startStack({ simulator: { size: "small", clock: "manual" } });
  cookie = await stack.signIn("supervisor");
  const boards = boardList.parse(await (await get("/api/boards")).json());
  id = boards.find(({ name }) => name === "Northwind EU")?.id ?? "";
  await untilFresh();
});
afterAll(async () => {
  for (const abort of ABORT) abort.abort();
  await stack.stop();
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const abort = new AbortController();
  ABORT.push(abort);
  return fetch(`${stack.url}${path}`, { headers: { cookie, ...headers }, signal: abort.signal });
}

async function untilFresh(): Promise<LiveView> {
  const look = async () => {
    const view = liveView.parse(await (await get(`/api/boards/${id}/live`)).json());
    expect(view.upstream.state).toBe("fresh");
    return view;
  };
  return vi.waitFor(look, { timeout: 15_000, interval: 100 });
}

async function openStream(headers: Record<string, string> = {}) {
  const response = await get(`/api/boards/${id}/stream`, headers);
  expect(response.status).toBe(200);
  if (response.body === null) throw new Error("a stream has a body");
  return { response, stream: read(response.body) };
}

describe("GET /api/boards", () => {
  it("answers id, name and tenant of each board, and nothing else", async () => {
    const boards: unknown = await (await get("/api/boards")).json();
    const row = { id: expect.any(String), name: expect.any(String), tenantId: expect.any(String) };
    expect(boards).toEqual([row, row, row]);
  });
});

describe("GET /api/boards/{id}/live", () => {
  it("keeps to its contract, every value normalised", async () => {
    const view = await untilFresh();
    expect(view.queues).toHaveLength(3);
    expect(view.agents).toHaveLength(12);
    expect(view.upstream).toMatchObject({ state: "fresh", code: null, message: null, retryAt: null });
    for (const { metrics } of view.queues) {
      expect(metrics["interactionsWaitInQueue.rt"]).toEqual(expect.any(Number));
      const share = Number(metrics["slaPercentage.today"]);
      expect(share).toBeGreaterThan(1);
      expect(share).toBeLessThanOrEqual(100);
      expect(metrics["slaTimeThreshold.today"]).toEqual(expect.any(Number));
    }
  });

  it("has an ETag, and answers 304 without a body to whoever knows it", async () => {
    const first = await get(`/api/boards/${id}/live`);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^(W\/)?"[^"]+"$/);
    await first.text();
    const again = await get(`/api/boards/${id}/live`, { "if-none-match": etag });
    // Between the two a sweep may have come; then it is the next one that is known.
    const newest =
      again.status === 304
        ? again
        : await get(`/api/boards/${id}/live`, { "if-none-match": again.headers.get("etag") ?? "" });
    expect([newest.status, await newest.text()]).toEqual([304, ""]);
    expect(newest.headers.get("etag")).not.toBeNull();
  });

  it("narrows to one queue and to one agent", async () => {
    const { queues, agents } = await untilFresh();
    const queueId = queues[0]?.id ?? "";
    const narrowed = await vi.waitFor(async () => {
      const view = liveView.parse(await (await get(`/api/boards/${id}/live?queue=${queueId}`)).json());
      expect(view.queues.map((row) => row.id)).toEqual([queueId]);
      expect(Object.keys(view.queues[0]?.metrics ?? {}).length).toBeGreaterThan(60);
      return view;
    }, 240_000);
    expect(narrowed.board.id).toBe(id);
    const agentId = agents[0]?.id ?? "";
    await vi.waitFor(async () => {
      const view = liveView.parse(await (await get(`/api/boards/${id}/live?agent=${agentId}`)).json());
      expect(view.agents.map((row) => row.id)).toEqual([agentId]);
    }, 240_000);
  });

  it("says that 8x8 fails, why, and since when, and keeps the last numbers", async () => {
    const before = await untilFresh();
    await stack.control.addFault({ kind: "unavailable", tenant: "Northwind EU" });
    const failing = await vi.waitFor(async () => {
      const view = liveView.parse(await (await get(`/api/boards/${id}/live`)).json());
      expect(view.upstream.state).toBe("failing");
      return view;
    }, 240_000);
    expect(failing.upstream).toMatchObject({ code: "unavailable", message: expect.stringMatching(/8x8.*\./) });
    expect(Date.parse(failing.upstream.since)).toBeGreaterThan(Date.parse(before.upstream.since));
    expect(failing.queues.map((row) => row.id)).toEqual(before.queues.map((row) => row.id));
    expect(Date.parse(failing.asOf ?? "")).toBeGreaterThanOrEqual(Date.parse(before.asOf ?? ""));
    await stack.control.clearFaults();
    await vi.waitFor(untilFresh, { timeout: 40_000 });
  }, 240_000);
});

describe("GET /api/boards/{id}/stream", () => {
  it("begins with a snapshot, then sends only what changed, and patches add up to the view", async () => {
    const { response, stream } = await openStream();
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(response.headers.get("cache-control")).toBe("private, no-cache, no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    const [first] = await stream.events(1);
    expect(first?.event).toBe("snapshot");
    expect(first?.id).not.toBeNull();
    let { view } = snapshotEvent.parse(first?.data);
    const full = JSON.stringify(view).length;
    const answered = (of: LiveView) => of.queues.map((row) => Number(row.metrics["entered.today"]));
    const before = answered(view);
    await stack.control.advance(120_000);
    let largest = 0;
    while (JSON.stringify(answered(view)) === JSON.stringify(before)) {
      const [next] = await stream.events(1);
      expect(["patch", "ping", "status"]).toContain(next?.event);
      if (next?.event !== "patch") continue;
      largest = Math.max(largest, JSON.stringify(next.data).length);
      view = applyPatch(view, patchEvent.parse(next.data).patch);
    }
    expect(largest).toBeLessThan(full);
    const now = await untilFresh();
    expect(answered(view)).toEqual(answered(now));
    await stream.cancel();
  });

  it("goes on where a viewer left off, without a second snapshot", async () => {
    const { stream } = await openStream();
    const [first] = await stream.events(1);
    await stream.cancel();
    const resumed = await openStream({ "last-event-id": first?.id ?? "" });
    const [next] = await resumed.stream.events(1);
    expect(["patch", "status", "ping"]).toContain(next?.event);
    await resumed.stream.cancel();
    const lost = await openStream({ "last-event-id": "no-such-epoch-7" });
    expect((await lost.stream.events(1))[0]?.event).toBe("snapshot");
    await lost.stream.cancel();
  });
});

describe("the feed of what is not there, or not yours", () => {
  it.each(["live", "stream", "trend"])("%s of an unknown board is 404 in our own envelope", async (route) => {
    const response = await get(`/api/boards/nobody-has-this/${route}`);
    expect(response.status).toBe(404);
    expect(problem.parse(await response.json()).error.code).toBe("board-not-found");
  });

  it("another tenant's board does not exist for a member of one", async () => {
    const alien = await startStack({ mode: "production" });
    try {
      const session = await alien.signIn();
      const response = await fetch(`${alien.url}/api/boards/${id}/live`, { headers: { cookie: session } });
      expect([response.status, problem.parse(await response.json()).error.code]).toEqual([404, "board-not-found"]);
    } finally {
      await alien.stop();
    }
  });

  it("a trend is a trend", async () => {
    const trend = trendView.parse(await (await get(`/api/boards/${id}/trend`)).json());
    expect(trend.minutes.length).toBeLessThanOrEqual(60);
    for (const series of Object.values(trend.total)) expect(series).toHaveLength(trend.minutes.length);
  });
});
