import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answering, openTvPage, refusal, type TvPage } from "@/tests/support/tv-page";

const WORDS = {
  newCodeIn: "{time}",
  full: "",
  lite: "",
  noConnection: "no connection",
  busy: "busy",
  trouble: "trouble",
};
const WAITING = { state: "waiting", code: "K7F2MX", expiresAt: 300_000, now: 0, typeAt: "wall.example/pair", scan: "" };

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** /tv as a server shows it that knows no credential of this screen; what was there before is still stored. */
async function start(answer: Answering): Promise<TvPage> {
  const stored = new Map([
    ["wallboard-tv-paired", "1"],
    ["wallboard-tv-last", "{}"],
  ]);
  const page = openTvPage({ engine: "", model: "", isPaired: false, words: WORDS }, answer, stored);
  await import("./pairing");
  await vi.advanceTimersByTimeAsync(100);
  return page;
}

describe("a display that was unpaired while it was off", () => {
  it("forgets whose it was once the server shows it a code, once, and keeps the page that shows", async () => {
    const page = await start(() => ({ status: 200, body: WAITING }));
    expect(page.stored.size).toBe(0);
    await vi.advanceTimersByTimeAsync(30_000);
    const kinds = page.told.map((message) => Object(message).kind);
    expect(kinds.filter((kind) => kind === "forget")).toHaveLength(1);
    expect(kinds.lastIndexOf("keep")).toBeGreaterThan(kinds.indexOf("forget"));
  });

  it("stays with its code whatever becomes of the server then, and says so", async () => {
    let status = 200;
    const page = await start(() => ({ status, body: WAITING }));
    status = 0;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(page.went).toEqual([]);
    expect(page.text("fault")).toBe("no connection");
    expect(page.asked.length).toBeGreaterThan(20);
  });

  it("goes nowhere before anybody has answered: what is kept would have been shown before this page", async () => {
    const page = await start(() => ({ status: 0 }));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(page.went).toEqual([]);
    expect(page.stored.size).toBe(2);
    expect(page.text("fault")).toBe("no connection");
  });
});

it("goes on to its board as soon as somebody has typed the code, and forgets nothing on the way", async () => {
  const page = await start(() => ({ status: 200, body: { state: "paired" } }));
  expect(page.went).toEqual(["/tv/lite"]);
  expect(page.stored.size).toBe(2);
  expect(page.told).not.toContainEqual({ kind: "forget" });
});

it("believes of a provisioning link only our own server that it is none", async () => {
  let answer: ReturnType<Answering> = { status: 404, body: "<h1>404 page not found</h1>" };
  const words = { asking: "asking", refused: "refused", noConnection: "", busy: "", trouble: "trouble" };
  const page = openTvPage({ engine: "", model: "", token: "t", words }, () => answer);
  await import("./start");
  await vi.advanceTimersByTimeAsync(300_000);
  expect(page.went).toEqual([]);
  expect(page.text("fault")).toBe("trouble");
  answer = { status: 404, body: refusal("not-found") };
  await vi.advanceTimersByTimeAsync(90_000);
  expect(page.text("fault")).toBe("refused");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(page.went).toEqual(["/tv?mode=lite"]);
});
