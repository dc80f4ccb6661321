import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keys } from "@/lib/client/query/keys";
import { liveOptions } from "@/lib/client/query/options";
import { createQueryClient } from "@/lib/client/query/query-client";
import { createStable } from "@/lib/client/query/stable";
import { createFakeServer, type FakeServer } from "@/lib/client/testing/fake-server";
import { createFakeTime, settle } from "@/lib/client/testing/fake-time";
import { sampleView, waitingOf, waitingPatch } from "@/lib/client/testing/sample-view";
import { acquireFeed } from "./feeds";

const SCOPE = { boardId: "b1" };
let server: FakeServer;
let page: EventTarget;
let reloads: number;
let stored: Map<string, string>;
let client: QueryClient;

beforeEach(() => {
  const time = createFakeTime();
  server = createFakeServer(time);
  page = new EventTarget();
  reloads = 0;
  stored = new Map();
  client = createQueryClient();
  vi.stubGlobal(
    "window",
    Object.assign(page, {
      setTimeout: time.setTimer,
      clearTimeout: time.clearTimer,
      sessionStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: stored.set.bind(stored) },
      location: {
        reload: () => {
          reloads += 1;
        },
      },
    }),
  );
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("EventSource", function open(url: string) {
    return server.environment.openStream(url);
  });
  vi.stubGlobal("fetch", server.environment.fetch);
});

afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

function pageShow(): Event {
  return Object.assign(new Event("pageshow"), { persisted: true });
}

describe("a page's feed", () => {
  it("is one however many components follow, and ends with the last of them", () => {
    const releases = [1, 2, 3].map(() => acquireFeed(client, null, SCOPE));
    expect(server.streams.map((one) => one.url)).toEqual(["/api/boards/b1/stream"]);
    const [first, second, third] = releases;
    first?.();
    first?.();
    second?.();
    expect(server.openCount()).toBe(1);
    third?.();
    expect(server.openCount()).toBe(0);
    acquireFeed(client, null, SCOPE)();
    expect(server.streams).toHaveLength(2);
    expect(server.openCount()).toBe(0);
  });

  it("writes view and connection where the hooks read them, and re-renders only what changed", async () => {
    const release = acquireFeed(client, null, SCOPE);
    const stable = createStable<string | undefined>();
    const observer = new QueryObserver(client, {
      ...liveOptions(SCOPE),
      select: (view) => stable(view.queues[0]?.name),
      notifyOnChangeProps: ["data"],
    });
    const renders = vi.fn();
    const stop = observer.subscribe(renders);
    server.stream().send("snapshot", { now: 1, view: sampleView(3) }, "e-1");
    await settle();
    expect(renders).toHaveBeenCalledTimes(1);
    server.stream().send("patch", { now: 2, patch: waitingPatch(4) }, "e-2");
    await settle();
    expect(waitingOf(client.getQueryData(liveOptions(SCOPE).queryKey) ?? null)).toBe(4);
    expect(client.getQueryData(keys.connection(SCOPE))).toBe("live");
    expect(renders).toHaveBeenCalledTimes(1);
    stop();
    release();
  });

  it("holds nothing in the back-forward cache and resumes when the page is shown again", () => {
    const release = acquireFeed(client, null, SCOPE);
    server.stream().send("snapshot", { now: 1, view: sampleView(3) }, "e-1");
    page.dispatchEvent(new Event("pagehide"));
    expect(server.openCount()).toBe(0);
    page.dispatchEvent(pageShow());
    expect(server.openCount()).toBe(1);
    expect(server.stream().url).toBe("/api/boards/b1/stream?after=e-1");
    release();
    page.dispatchEvent(pageShow());
    expect(server.openCount()).toBe(0);
  });

  it("loads the page again when the session has ended, but not over and over", async () => {
    server.respond = () => new Response(null, { status: 401 });
    for (let round = 0; round < 2; round += 1) {
      const release = acquireFeed(client, null, SCOPE);
      server.stream().fail();
      await settle();
      expect(client.getQueryData(keys.connection(SCOPE))).toBe("signed-out");
      release();
    }
    expect(reloads).toBe(1);
  });
});
