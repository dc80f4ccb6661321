import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LiveView, patchEvent, snapshotEvent, statusEvent } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import { read, sampleView } from "@/tests/support/live-stream";
import { Feed } from "./feed";
import { SLOW_AFTER_BYTES, StreamOutlet } from "./outlet";

const START = Date.parse("2026-01-05T10:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(feed: Feed, after: string | null = null) {
  const abort = new AbortController();
  let ended = 0;
  const outlet = new StreamOutlet(abort.signal);
  const subscriber = feed.subscribe(after, outlet, () => {
    ended += 1;
  });
  return { ...read(outlet.stream), abort, subscriber, ended: () => ended };
}

const createFeed = (view: LiveView = sampleView(0)) => new Feed("epoch", view, Date.now, () => 0.5);

describe("Feed", () => {
  it("sends a snapshot first and then patches that lead to every next view", async () => {
    const feed = createFeed();
    const viewer = open(feed);
    feed.publish(sampleView(1));
    feed.publish(sampleView(2));
    const [snapshot, first, second] = await viewer.events(3);
    expect([snapshot?.event, snapshot?.id, first?.event, first?.id]).toEqual([
      "snapshot",
      "epoch-0",
      "patch",
      "epoch-1",
    ]);
    const opened = snapshotEvent.parse(snapshot?.data);
    expect(opened).toEqual({ now: START, view: sampleView(0) });
    let view = opened.view;
    for (const event of [first, second]) view = applyPatch(view, patchEvent.parse(event?.data).patch);
    expect(view).toEqual(sampleView(2));
  });

  it("encodes a tick once and a snapshot once, for one viewer and for a hundred; all share the same bytes", async () => {
    const costs = await Promise.all(
      [1, 100].map(async (count) => {
        const feed = createFeed();
        const viewers = Array.from({ length: count }, () => open(feed));
        for (let tick = 1; tick <= 10; tick += 1) feed.publish(sampleView(tick));
        feed.encoded();
        feed.encoded();
        const chunks = await Promise.all(viewers.map((viewer) => viewer.chunks(5)));
        expect(new Set(chunks.map((own) => own.at(-1))).size).toBe(1);
        return feed.encodings;
      }),
    );
    expect(costs).toEqual([12, 12]);
  });

  it("sends nothing when nothing changed, and the ETag stays", () => {
    const feed = createFeed();
    const { etag } = feed.encoded();
    feed.publish(sampleView(0));
    expect(feed.encoded().etag).toBe(etag);
    feed.publish(sampleView(1));
    expect(feed.encoded().etag).not.toBe(etag);
  });

  it("announces a change of state before the patch that carries it", async () => {
    const feed = createFeed();
    const viewer = open(feed);
    const upstream = {
      state: "failing" as const,
      code: "dns",
      message: "No.",
      since: "2026-01-05T10:00:00.000Z",
      retryAt: null,
    };
    feed.publish({ ...sampleView(0), upstream });
    const [, status, patch] = await viewer.events(3);
    expect(status?.event).toBe("status");
    expect(statusEvent.parse(status?.data).upstream).toEqual(upstream);
    expect(patchEvent.parse(patch?.data).patch).toEqual({ upstream });
  });

  it("gives who comes back only what they missed, with the time of now, and a word at once if that is nothing", async () => {
    const feed = createFeed();
    for (let tick = 1; tick <= 5; tick += 1) feed.publish(sampleView(tick));
    vi.setSystemTime(START + 60_000);
    const back = await open(feed, "epoch-3").events(3);
    expect(back.map(({ event, id }) => [event, id])).toEqual([
      ["patch", "epoch-4"],
      ["patch", "epoch-5"],
      ["ping", null],
    ]);
    expect(patchEvent.parse(back[0]?.data).now).toBe(START + 60_000);
    expect((await open(feed, "epoch-5").events(1)).map(({ event }) => event)).toEqual(["ping"]);
  });

  it.each(["other-3", "epoch-99", "epoch--1", "epoch-x", "epoch-0", ""])(
    "starts anew with a snapshot after %j",
    async (id) => {
      const feed = createFeed();
      for (let tick = 1; tick <= 70; tick += 1) feed.publish(sampleView(tick));
      const [first] = await open(feed, id).events(1);
      expect(first).toMatchObject({ event: "snapshot", id: "epoch-70" });
    },
  );

  it("bounds what a slow reader holds, and catches them up with one snapshot", async () => {
    const feed = createFeed();
    const viewer = open(feed);
    await viewer.events(1);
    const big = (tick: number): LiveView => {
      const view = sampleView(tick);
      return { ...view, board: { ...view.board, name: `${tick} ${"x".repeat(SLOW_AFTER_BYTES / 4)}` } };
    };
    for (let tick = 1; tick <= 200; tick += 1) feed.publish(big(tick));
    const received = [];
    do received.push(...(await viewer.events(1)));
    while (received.at(-1)?.event === "patch");
    expect(received.length).toBeLessThanOrEqual(6);
    expect(received.at(-1)).toMatchObject({ event: "snapshot", id: "epoch-200" });
    feed.publish(sampleView(201));
    expect((await viewer.events(1))[0]).toMatchObject({ event: "patch", id: "epoch-201" });
  });

  it("forgets a viewer who leaves by abort, by cancel or by both, once", async () => {
    const feed = createFeed();
    const [a, b, c] = [open(feed), open(feed), open(feed)];
    expect(feed.subscribers.size).toBe(3);
    a.abort.abort();
    await b.cancel();
    b.abort.abort();
    c.subscriber.close();
    c.abort.abort();
    await c.cancel();
    expect(feed.subscribers.size).toBe(0);
    expect([a.ended(), b.ended(), c.ended()]).toEqual([1, 1, 1]);
    feed.publish(sampleView(1));
    feed.ping();
  });

  it("does not keep a viewer whose request was over before it began", () => {
    const feed = createFeed();
    const abort = new AbortController();
    abort.abort();
    let ended = 0;
    feed.subscribe(null, new StreamOutlet(abort.signal), () => {
      ended += 1;
    });
    expect([feed.subscribers.size, ended]).toEqual([0, 1]);
  });

  it("says why it ends and then ends", async () => {
    const feed = createFeed();
    const viewer = open(feed);
    feed.bye("restart");
    const [, bye] = await viewer.events(2);
    expect(bye).toMatchObject({ event: "bye", data: { now: START, reason: "restart" } });
    expect(await viewer.isOver()).toBe(true);
    expect(feed.subscribers.size).toBe(0);
  });
});
