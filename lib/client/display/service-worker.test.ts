import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeWorker, type FakeWorker } from "@/lib/client/testing/fake-worker";

let worker: FakeWorker;
const html = (text: string, status = 200) => new Response(text, { status, headers: { "content-type": "text/html" } });
const away = () => Promise.reject(new TypeError("Failed to fetch"));
const navigate = { mode: "navigate" } as const;

beforeEach(() => {
  worker = createFakeWorker();
});

async function bodyOf(path: string, options?: Parameters<FakeWorker["ask"]>[1]): Promise<string> {
  const answer = await worker.ask(path, options);
  return answer === null ? "left to the browser" : answer.text();
}

describe("pages", () => {
  it("come from the server while it answers, and as they were last seen without it", async () => {
    worker.network = () => html("first");
    expect(await bodyOf("/tv/board", navigate)).toBe("first");
    worker.network = () => html("second");
    expect(await bodyOf("/tv/board?mode=full", navigate)).toBe("second");
    worker.network = away;
    expect(await bodyOf("/tv/board", navigate)).toBe("second");
  });

  it("are kept from a server that restarts: its error is no page", async () => {
    worker.network = () => html("board");
    await bodyOf("/tv/board", navigate);
    worker.network = () => html("bad gateway", 502);
    expect(await bodyOf("/tv/board", navigate)).toBe("board");
    worker.network = away;
    expect(await bodyOf("/tv/board", navigate)).toBe("board");
  });

  it("lead from the start to what was shown last, where nobody else can", async () => {
    worker.network = (url) => html(url);
    await bodyOf("/tv", navigate);
    await bodyOf("/tv/board", navigate);
    worker.network = away;
    expect((await worker.ask("/tv", navigate))?.headers.get("location")).toBe("/tv/board");
  });

  it("that were there before the worker are fetched once more, and once", async () => {
    worker.network = () => html("board");
    await worker.tell({ kind: "keep", page: "/tv/board", files: [] });
    await worker.tell({ kind: "keep", page: "/tv/board", files: [] });
    expect(worker.requests).toEqual(["/tv/board"]);
    worker.network = away;
    expect(await bodyOf("/tv/board", navigate)).toBe("board");
    expect((await worker.ask("/tv", navigate))?.headers.get("location")).toBe("/tv/board");
  });

  it("are kept from a proxy that has nothing behind it for a moment, and refuses as if there were no such page", async () => {
    worker.network = () => html("board");
    await bodyOf("/tv/board", navigate);
    for (const status of [401, 404]) {
      worker.network = () => html("of the proxy", status);
      expect(await bodyOf("/tv/board", navigate)).toBe("board");
    }
    worker.network = () => new Response("ours", { status: 404, headers: { "x-wallboard": "1" } });
    expect(await bodyOf("/tv/board", navigate)).toBe("ours");
  });

  it("are what a proxy answers where nothing is kept", async () => {
    worker.network = () => html("of the proxy", 404);
    expect(await bodyOf("/tv/board", navigate)).toBe("of the proxy");
    expect(worker.kept()["wallboard-tv-pages-1"]).toEqual([]);
  });

  it("that lead elsewhere are not kept", async () => {
    worker.network = () => new Response(null, { status: 307, headers: { location: "/tv" } });
    expect((await worker.ask("/tv/board", navigate))?.status).toBe(307);
    expect(worker.kept()).toEqual({});
  });

  it("that were led elsewhere are not kept either by engines that do not say so", async () => {
    worker.network = () => Object.defineProperty(html("a code"), "url", { value: "https://wall.example/tv" });
    await worker.tell({ kind: "keep", page: "/tv/lite" });
    expect(await bodyOf("/tv/lite", navigate)).toBe("a code");
    expect(worker.kept()["wallboard-tv-pages-1"]).toEqual([]);
  });

  it("are told by what they want to be where an engine does not name them", async () => {
    const before49 = { mode: "same-origin", accept: "text/html,application/xhtml+xml,*/*;q=0.8" } as const;
    worker.network = () => html("board");
    await bodyOf("/tv/lite", before49);
    worker.network = away;
    expect(await bodyOf("/tv/lite", before49)).toBe("board");
    expect(worker.ask("/tv/lite")).toBeNull();
  });

  it("of people are none of its business, nor is the API", () => {
    for (const path of ["/boards", "/admin", "/tv/qr/K7F2MX"]) expect(worker.ask(path, navigate)).toBeNull();
    for (const path of ["/api/tv/stream", "/api/tv/boards/b/live", "/boards"]) expect(worker.ask(path)).toBeNull();
    expect(worker.ask("/tv/board", { mode: "navigate", method: "POST" })).toBeNull();
  });
});

describe("a link that sets a TV up, and is its start page", () => {
  const link = "/tv/start/a-token-that-nobody-is-to-see?mode=lite";

  async function keepBoard(): Promise<void> {
    worker.network = (url) => html(url);
    await bodyOf("/tv/lite", navigate);
  }

  it("is the server's to answer, and never kept", async () => {
    await keepBoard();
    expect(await bodyOf(link, navigate)).toBe(link);
    expect(JSON.stringify(worker.kept())).not.toContain("token");
  });

  it.each([
    ["no network", away],
    ["a server that restarts", () => html("bad gateway", 502)],
    ["a proxy without a server", () => html("not found", 404)],
  ])("leads to the board that was shown last where there is %s", async (_, network) => {
    await keepBoard();
    worker.network = network;
    expect((await worker.ask(link, navigate))?.headers.get("location")).toBe("/tv/lite");
    expect(JSON.stringify(worker.kept())).not.toContain("token");
  });

  it("is as without a worker where no board was ever shown", async () => {
    worker.network = () => html("a code");
    await bodyOf("/tv", navigate);
    worker.network = away;
    await expect(worker.ask(link, navigate)).rejects.toThrow("Failed to fetch");
    worker.network = () => new Response(null, { status: 303, headers: { location: "/tv" } });
    expect((await worker.ask(link, navigate))?.status).toBe(303);
  });
});

describe("pages that the server is slow to answer", () => {
  let answers: (response: Response) => void;

  beforeEach(() => {
    vi.useFakeTimers();
    worker = createFakeWorker();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Asks for the board of a server that has not answered yet; `kept` is what was shown before. */
  async function askSlowly(kept: string | null): Promise<{ answered(): string | null }> {
    if (kept !== null) {
      worker.network = () => html(kept);
      await bodyOf("/tv/board", navigate);
    }
    worker.network = () =>
      new Promise((resolve) => {
        answers = resolve;
      });
    let answered: string | null = null;
    void bodyOf("/tv/board", navigate).then((body) => {
      answered = body;
    });
    return { answered: () => answered };
  }

  it("stand in for it after some seconds where the screen would be empty", async () => {
    const { answered } = await askSlowly("old");
    await vi.advanceTimersByTimeAsync(7900);
    expect(answered()).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(answered()).toBe("old");
  });

  it.each(["/tv/board", "/tv/lite"])(
    "wait for it while %s is on the screen: a new version must arrive",
    async (path) => {
      worker.open = [path];
      const { answered } = await askSlowly("old");
      await vi.advanceTimersByTimeAsync(50_000);
      expect(answered()).toBeNull();
      answers(html("new"));
      await vi.advanceTimersByTimeAsync(0);
      expect(answered()).toBe("new");
    },
  );

  it("do not wait for ever for a network that swallows what it is asked", async () => {
    worker.open = ["/tv/board"];
    const { answered } = await askSlowly("old");
    await vi.advanceTimersByTimeAsync(61_000);
    expect(answered()).toBe("old");
  });

  it("do not wait for long where nothing but the way to them is on the screen", async () => {
    worker.open = ["/tv", "/boards"];
    const { answered } = await askSlowly("old");
    await vi.advanceTimersByTimeAsync(8100);
    expect(answered()).toBe("old");
  });

  it("are waited for where nothing is kept, and kept when they come", async () => {
    const { answered } = await askSlowly(null);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(answered()).toBeNull();
    answers(html("late"));
    await vi.advanceTimersByTimeAsync(0);
    expect(answered()).toBe("late");
    expect(worker.kept()["wallboard-tv-pages-1"]).toContain("/tv/board");
  });
});

describe("files", () => {
  it("of a build are fetched once", async () => {
    worker.network = (url) => new Response(url);
    await bodyOf("/_next/static/a.js");
    expect(await bodyOf("/_next/static/a.js")).toBe("/_next/static/a.js");
    expect(worker.requests).toEqual(["/_next/static/a.js"]);
  });

  it.each(["open", "match"] as const)("come from the server where what is kept cannot be read (%s)", async (broken) => {
    worker.network = (url) => new Response(url);
    await bodyOf("/_next/static/a.js");
    worker.breakStorage(broken);
    expect(await bodyOf("/_next/static/a.js")).toBe("/_next/static/a.js");
    expect(await bodyOf("/_next/static/b.js")).toBe("/_next/static/b.js");
  });

  it("that failed are not kept", async () => {
    worker.network = () => new Response("not found", { status: 404 });
    await bodyOf("/_next/static/a.js");
    worker.network = (url) => new Response(url);
    expect(await bodyOf("/_next/static/a.js")).toBe("/_next/static/a.js");
  });

  it("that are not of a build are left to the browser", () => {
    for (const path of ["/tv/qr/K7F2MX", "/tv/sw.js", "/icon.svg"]) expect(worker.ask(path)).toBeNull();
  });

  it("of the page that runs are kept, those of older builds go, and what is elsewhere is never fetched", async () => {
    worker.network = (url) => new Response(url);
    await bodyOf("/_next/static/old.js");
    await bodyOf("/_next/static/a.js");
    const files = [
      "https://wall.example/_next/static/a.js",
      "/_next/static/b.css",
      "https://evil.example/x.js",
      "/api/boards",
    ];
    await worker.tell({ kind: "keep", files });
    expect(worker.kept()["wallboard-tv-files-1"]).toEqual(["/_next/static/a.js", "/_next/static/b.css"]);
    expect(worker.requests).toEqual(["/_next/static/old.js", "/_next/static/a.js", "/_next/static/b.css"]);
  });

  it("are bounded: a list that cannot be a page's changes nothing", async () => {
    worker.network = (url) => new Response(url);
    await bodyOf("/_next/static/a.js");
    await worker.tell({ kind: "keep", files: Array.from({ length: 500 }, (_, index) => `/_next/static/${index}.js`) });
    await worker.tell({ kind: "keep", files: [] });
    expect(worker.kept()["wallboard-tv-files-1"]).toEqual(["/_next/static/a.js"]);
  });
});

it("forgets everything of a display that is one no longer, and nothing that is not its own", async () => {
  worker.network = () => html("board");
  await bodyOf("/tv/board", navigate);
  worker.put("wallboard-tv-data-1", "/tv/kept/state");
  worker.put("somebody-else", "/x");
  await worker.tell({ kind: "forget" });
  expect(worker.kept()).toEqual({ "somebody-else": ["/x"] });
});

it("keeps what it is told to keep after it was told to forget, and does both where no event waits for it", async () => {
  worker.network = () => html("board");
  await bodyOf("/tv/lite", navigate);
  worker.tellUnwaited({ kind: "forget" });
  worker.tellUnwaited({ kind: "keep", page: "/tv" });
  await expect.poll(() => worker.kept()).toEqual({ "wallboard-tv-pages-1": ["/tv"] });
});

it("clears what older workers kept under other names, and leaves what the page keeps", async () => {
  worker.put("wallboard-tv-pages-0", "/tv");
  worker.put("wallboard-tv-data-1", "/tv/kept/state");
  await worker.activate();
  expect(worker.kept()).toEqual({ "wallboard-tv-data-1": ["/tv/kept/state"] });
});
