import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answering, openTvPage, refusal, type TvPage } from "@/tests/support/tv-page";
import type { LiteAnswer } from "./board/answer";

const DISPLAY = { name: "Hall", place: "", tenantName: "Acme" };
const ANSWER: LiteAnswer = {
  ...{ build: "one", mayUpdate: false, language: "en", display: DISPLAY, theme: "dark", night: "day", shifts: false },
  ...{ shows: { boardId: "b", pageId: null }, isTakeover: false, chime: "off", em: 1, turnsAt: null, asOf: null },
  ...{ clock: { at: 0, first: "12:00:00" }, commands: [], key: "k", parts: [] },
};
const WORDS = { seconds: "", minutes: "", hours: "", offline: "", offlineEmpty: "away", identify: "", message: "" };
const RELOAD = { id: "c1", kind: "reload" } as const;

let board: Partial<LiteAnswer>;
let statusOf: { board: number; report: number; health: number };
let refused: unknown;
let page: TvPage;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  board = {};
  statusOf = { board: 200, report: 204, health: 200 };
  refused = null;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answering: Answering = ({ path }) => {
  if (path === "/api/health") return { status: statusOf.health, body: { ready: statusOf.health === 200 } };
  if (path === "/api/tv/report") return { status: statusOf.report, body: refused };
  return { status: statusOf.board, body: statusOf.board === 200 ? { ...ANSWER, ...board } : refused };
};

async function start(at?: Parameters<typeof openTvPage>[3]): Promise<void> {
  page = openTvPage({ engine: "", model: "", build: "one", language: "en", words: WORDS }, answering, new Map(), at);
  await import("./board");
  await pass(5000);
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const count = (path: string) => page.asked.filter((asked) => asked.path === path).length;

describe("a lite board that is told to load itself anew", () => {
  it("does so once the server knows that it did, and says that it does well", async () => {
    board = { commands: [RELOAD] };
    await start();
    expect(page.went).toEqual(["reload"]);
    await pass(60_000);
    expect(page.went).toEqual(["reload"]);
  });

  it.each([0, 503])(
    "stays while its report is answered by %s, and goes when the server has heard it",
    async (status) => {
      board = { commands: [RELOAD] };
      statusOf.report = status;
      await start();
      await pass(60_000);
      expect(page.went).toEqual([]);
      expect(count("/api/health")).toBe(0);
      statusOf.report = 204;
      await pass(31_000);
      expect(page.went).toEqual(["reload"]);
    },
  );

  it("stays while the server does not do well, and asks it ever more rarely", async () => {
    board = { commands: [RELOAD] };
    statusOf.health = 503;
    await start();
    await pass(600_000);
    expect(page.went).toEqual([]);
    expect(count("/api/health")).toBeGreaterThan(5);
    expect(count("/api/health")).toBeLessThan(40);
    statusOf.health = 200;
    await pass(100_000);
    expect(page.went).toEqual(["reload"]);
  });
});

describe("a lite board of another version", () => {
  it("takes the new one up when it may, nothing has taken its screen over, and the server does well", async () => {
    board = { build: "two" };
    await start();
    expect(count("/api/health")).toBe(0);
    board = { build: "two", mayUpdate: true, isTakeover: true };
    await pass(30_000);
    expect(count("/api/health")).toBe(0);
    statusOf.health = 0;
    board = { build: "two", mayUpdate: true };
    await pass(30_000);
    expect(count("/api/health")).toBeGreaterThan(0);
    expect(page.went).toEqual([]);
    statusOf.health = 200;
    await pass(100_000);
    expect(page.went).toEqual(["reload"]);
  });

  it("waits for a screen that is breached day and night no longer than a day", async () => {
    board = { build: "two", mayUpdate: true, isTakeover: true };
    await start();
    await pass(23 * 3_600_000);
    expect(page.went).toEqual([]);
    await pass(2 * 3_600_000);
    expect(page.went).toEqual(["reload"]);
  });

  it("never loads itself without a server, and takes another language up during a breach as well", async () => {
    await start();
    statusOf.board = 0;
    await pass(600_000);
    expect(page.went).toEqual([]);
    statusOf.board = 200;
    board = { language: "de", isTakeover: true };
    await pass(60_000);
    expect(page.went).toEqual(["reload"]);
  });
});

it("has the font kept that came before there was a worker, and nothing that is none", async () => {
  const font = "https://wall.example/tv/font/inter-latin-abc.woff2";
  await start({ pathname: "/tv/lite", loaded: [font, "https://wall.example/api/tv/lite"] });
  expect(page.told).toEqual([
    { kind: "keep", page: "/tv/lite" },
    { kind: "keep", files: [font] },
  ]);
});

describe("a lite board that is taken over", () => {
  const rings = () => page.sounds.length;

  it.each([
    ["on", 1],
    ["muted", 0],
    ["off", 0],
  ] as const)("chimes once, if that is %s", async (chime, times) => {
    board = { chime };
    await start();
    board = { chime, isTakeover: true, shows: { boardId: "alarm", pageId: null } };
    await pass(60_000);
    // A chime has two notes.
    expect(rings()).toBe(2 * times);
    board = { chime };
    await pass(10_000);
    board = { chime, isTakeover: true, shows: { boardId: "alarm", pageId: null } };
    await pass(10_000);
    expect(rings()).toBe(4 * times);
  });
});

it("goes on ageing and asking after an answer that it cannot draw, such as one that another version kept", async () => {
  statusOf = { ...statusOf, board: 0 };
  page = openTvPage(
    { engine: "", model: "", build: "one", language: "en", words: WORDS },
    answering,
    new Map([
      ["wallboard-tv-last", JSON.stringify({ asOf: 1, parts: [], key: "k", em: 1, theme: "dark", night: "day" })],
    ]),
  );
  await import("./board");
  await pass(60_000);
  const before = count("/api/tv/lite?width=1920&height=1080");
  expect(before).toBeGreaterThan(2);
  statusOf.board = 200;
  await pass(60_000);
  expect(count("/api/tv/lite?width=1920&height=1080")).toBeGreaterThan(before + 5);
  expect(page.text("alone")).toBe("away");
});

describe("a lite board that is refused", () => {
  const SIGN_IN = "<h1>401 Authorization Required</h1>";

  it("is nobody's by our own server's word alone, whatever stands in front of it", async () => {
    await start();
    statusOf.board = statusOf.report = 401;
    refused = SIGN_IN;
    await pass(120_000);
    expect(page.went).toEqual([]);
    expect(page.stored.has("wallboard-tv-last")).toBe(true);
    expect(page.text("alone")).toBe("away");
    refused = refusal("unpaired");
    await pass(60_000);
    expect(page.went[0]).toBe("/tv");
    expect(page.stored.size).toBe(0);
    expect(page.told).toContainEqual({ kind: "forget" });
  });

  it("believes a report's answer as much", async () => {
    statusOf.report = 401;
    refused = SIGN_IN;
    await start();
    await pass(60_000);
    expect(page.went).toEqual([]);
    refused = refusal("unpaired");
    await pass(31_000);
    expect(page.went).toEqual(["/tv"]);
  });
});

it("asks for the next turn of its playlist within half a second after it, and not all at one moment", async () => {
  const lateness = new Map<number, number>();
  for (let screen = 0; screen < 10; screen += 1) {
    vi.setSystemTime(1_000_000);
    const turnsAt = Date.now() + 7000;
    board = { turnsAt };
    page = openTvPage({ engine: "", model: "", build: "one", language: "en", words: WORDS }, (asked) => {
      const isLate = asked.path.startsWith("/api/tv/lite") && Date.now() > turnsAt;
      if (isLate && !lateness.has(screen)) lateness.set(screen, Date.now() - turnsAt);
      return answering(asked);
    });
    await import("./board");
    await pass(7500);
    vi.clearAllTimers();
  }
  expect(lateness.size).toBe(10);
  expect(Math.max(...lateness.values())).toBeLessThan(500);
  expect(new Set(lateness.values()).size).toBeGreaterThan(5);
});
