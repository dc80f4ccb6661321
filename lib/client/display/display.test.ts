import { beforeEach, describe, expect, it } from "vitest";
import { createFakeSet, type FakeDisplay, type FakeSet, openFakeDisplay } from "@/lib/client/testing/fake-display";
import { untilOpen } from "@/lib/client/testing/fake-server";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { waitingOf } from "@/lib/client/testing/sample-view";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";

const BEGIN = 1_800_000_000_000;
const MINUTE = 60_000;
const breach = { itemId: "i2", boardId: "b2", pageId: null, since: BEGIN };
let time: FakeTime;
let set: FakeSet;
let page: FakeDisplay;

beforeEach(() => {
  time = createFakeTime(BEGIN);
  set = createFakeSet();
  page = openFakeDisplay(time, set, { state: sampleDisplay() });
});

function tell(state = sampleDisplay()): void {
  page.server.stream().accept();
  page.server.stream().send("state", { now: time.now(), state });
}

function command(event: object): void {
  page.server.stream().send("command", { now: time.now(), command: event });
}

const lastReport = () => page.reports[page.reports.length - 1];

describe("what it is told", () => {
  it("is on the page in the same moment, and what plays stays one object while nothing of it differs", () => {
    tell(sampleDisplay({ revision: 2 }));
    const { inputs } = page.display.snapshot();
    tell(sampleDisplay({ revision: 2 }));
    expect(page.display.snapshot().inputs).toBe(inputs);
    tell(sampleDisplay({ revision: 3, settings: { theme: "light" } }));
    expect(page.display.snapshot().settings.theme).toBe("light");
  });

  it("rings for a breach once, where that is wanted and not muted, and takes the remote control's page away", () => {
    const shown = { itemId: "i1", boardId: "b1", pageId: null };
    tell(sampleDisplay({ settings: { chime: true } }));
    page.display.press("next", shown);
    expect(page.display.snapshot().hand?.showing.boardId).toBe("b2");
    tell(sampleDisplay({ settings: { chime: true }, takeover: breach }));
    tell(sampleDisplay({ revision: 2, settings: { chime: true }, takeover: breach }));
    expect(page.happened).toEqual(["ring"]);
    expect(page.display.snapshot().hand).toBeNull();
    page.display.press("next", shown);
    expect(page.display.snapshot().hand).toBeNull();
    tell(sampleDisplay());
    tell(sampleDisplay({ settings: { chime: true, muted: true }, takeover: breach }));
    expect(page.happened).toEqual(["ring"]);
  });
});

describe("commands", () => {
  it("are shown for their time, reported within a second, and carried out once", async () => {
    tell();
    await time.advance(5000);
    command({ id: "c1", kind: "message", seconds: 30, text: "Fire drill at noon" });
    expect(page.display.snapshot().notice).toEqual({
      id: "c1",
      text: "Fire drill at noon",
      until: time.now() + 30_000,
    });
    await time.advance(1000);
    expect(lastReport()?.done).toEqual(["c1"]);
    command({ id: "c2", kind: "identify", seconds: 15 });
    expect(page.display.snapshot().notice?.text).toBeNull();
    command({ id: "c1", kind: "message", seconds: 30, text: "Fire drill at noon" });
    expect(page.display.snapshot().notice?.id).toBe("c2");
  });

  it("to reload wait for a server that does well, and are not carried out again by the page that follows", async () => {
    tell();
    page.world.isHealthy = false;
    command({ id: "c1", kind: "reload" });
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
    page.world.isHealthy = true;
    await time.advance(MINUTE);
    expect(page.happened).toEqual(["reload"]);
    page.display.stop();
    page = openFakeDisplay(time, set, { state: sampleDisplay() });
    tell();
    command({ id: "c1", kind: "reload" });
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
    expect(page.reports.some(({ done }) => done.includes("c1"))).toBe(true);
  });
});

describe("another version", () => {
  it("is taken up when it is this display's turn, at a quiet moment and not during a breach", async () => {
    tell(sampleDisplay({ version: { build: "two", mayUpdate: false } }));
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
    tell(sampleDisplay({ version: { build: "two", mayUpdate: true }, takeover: breach }));
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
    tell(sampleDisplay({ version: { build: "two", mayUpdate: true } }));
    page.world.hasBreach = true;
    await time.advance(MINUTE);
    expect(page.happened).toEqual([]);
    page.world.hasBreach = false;
    await time.advance(MINUTE);
    expect(page.happened).toEqual(["reload"]);
  });

  it("is no reason to load the page anew once it is there", async () => {
    tell(sampleDisplay({ version: { build: "one", mayUpdate: true } }));
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
  });
});

describe("a page that is not well", () => {
  const MB = 1024 * 1024;

  it("is loaded anew when its memory passes a limit, at a quiet moment and after a health check, and says why", async () => {
    tell();
    page.world.heap = { bytes: 900 * MB, limit: 4000 * MB };
    page.world.hasBreach = true;
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
    expect(lastReport()).toMatchObject({ heapBytes: 900 * MB, fault: "The page used too much memory." });
    page.world.isHealthy = false;
    page.world.hasBreach = false;
    await time.advance(10 * MINUTE);
    expect(page.happened).toEqual([]);
    page.world.isHealthy = true;
    await time.advance(MINUTE);
    expect(page.happened).toEqual(["reload"]);
  });

  it("is loaded anew when nothing is drawn any more, though what is left on it is a breach", async () => {
    tell();
    await time.advance(MINUTE);
    page.world.hasBreach = true;
    page.world.draws = false;
    await time.advance(3 * MINUTE);
    expect(page.happened).toEqual(["reload"]);
    expect(lastReport()?.fault).toBe("The page stopped drawing.");
  });
});

describe("a server that is away", () => {
  it("is said from that moment on, for ten minutes and until it is back, and nothing is loaded anew", async () => {
    tell();
    await time.advance(5000);
    const since = time.now();
    for (let passed = 0; passed < 120; passed += 1) {
      if (page.server.openCount() > 0) page.server.stream().fail();
      await time.advance(5000);
    }
    expect(page.display.snapshot()).toMatchObject({ connection: "offline", awaySince: since });
    expect(lastReport()?.connection).toBe("offline");
    expect(page.happened).toEqual([]);
    await untilOpen(time, page.server, 30_000);
    tell(sampleDisplay({ revision: 5 }));
    expect(page.display.snapshot()).toMatchObject({ connection: "live", awaySince: null });
    expect(page.display.snapshot().state.display.revision).toBe(5);
  });

  it("at the start lets the display begin with the last that it was told, by a clock that was wrong by ten minutes", async () => {
    page.display.stop();
    page = openFakeDisplay(time, set, { state: sampleDisplay(), wallError: 10 * MINUTE });
    tell(sampleDisplay({ revision: 7, settings: { theme: "light" } }));
    await time.advance(2 * MINUTE);
    page.display.stop();
    const keptAt = time.now();
    await time.advance(60 * MINUTE);
    // The page comes from the device: it is the one of the morning.
    page = openFakeDisplay(time, set, { state: sampleDisplay(), now: BEGIN, wallError: 10 * MINUTE });
    await time.advance(100);
    expect(page.display.snapshot()).toMatchObject({ isClockKnown: true, settings: { theme: "light" } });
    // Nobody has answered yet, and that is said.
    expect(page.display.snapshot()).toMatchObject({ connection: "offline", awaySince: expect.any(Number) });
    expect(page.display.snapshot().state.display.revision).toBe(7);
    expect(Math.abs(page.now() - time.now())).toBeLessThan(1000);
    expect(time.now() - keptAt).toBeGreaterThan(59 * MINUTE);
    page.server.stream().accept();
    tell(sampleDisplay({ revision: 8 }));
    expect(page.display.snapshot().state.display.revision).toBe(8);
  });
});

describe("what is kept of boards", () => {
  /** Turns as the clock has them: the next board is mounted and ready ten seconds before its own; `waiting` is the second at which it was told. */
  async function plays(boardIds: readonly string[], seconds: number, privacy: DisplayPrivacy = "full"): Promise<void> {
    const second = () => (time.now() - BEGIN) / 1000;
    const [first = ""] = boardIds;
    let leaves = page.display.mounts(first);
    for (let turn = 1; turn <= 4 * boardIds.length; turn += 1) {
      await time.advance((seconds - 10) * 1000);
      const next = boardIds[turn % boardIds.length] ?? first;
      const before = leaves;
      leaves = page.display.mounts(next);
      page.boards.tell(next, second(), privacy);
      page.display.isReady(next);
      await time.advance(10_000);
      page.boards.tell(next, second(), privacy);
      before();
    }
    leaves();
  }

  /** What a page shows of each that the device has, where no server answers. */
  async function withoutServer(boardIds: readonly string[], start: Parameters<typeof openFakeDisplay>[2]) {
    page.display.stop();
    await time.advance(MINUTE);
    page = openFakeDisplay(time, set, start);
    for (const boardId of boardIds) page.display.mounts(boardId);
    await time.advance(5000);
    return boardIds.map((boardId) => waitingOf(page.boards.view(boardId) ?? null));
  }

  it.each([
    [["b1", "b2"], 30],
    [["b1", "b2", "b3"], 20],
    [["b1", "b2", "b3", "b4"], 15],
  ])(
    "is there for each that the playlist has, with numbers of its last turn but one at most: %j, %d s each",
    async (boardIds, seconds) => {
      const boards = boardIds.map((id) => ({ id, name: id, pages: null, lobbySafe: false }));
      tell(sampleDisplay({ revision: 2, boards }));
      await plays(boardIds, seconds);
      const ends = (time.now() - BEGIN) / 1000;
      const shown = await withoutServer(boardIds, { state: sampleDisplay(), now: BEGIN });
      for (const waiting of shown) expect(waiting).toBeGreaterThan(ends - 2 * boardIds.length * seconds);
    },
  );

  it("is shown under the privacy alone under which it came, from the moment at which it is another", async () => {
    tell();
    await plays(["b1", "b2"], 30);
    page.display.mounts("b1");
    await untilOpen(time, page.server, 30_000);
    tell(sampleDisplay({ revision: 2, settings: { privacy: "hidden" } }));
    await time.advance(2 * MINUTE);
    expect(await withoutServer(["b1", "b2"], { state: sampleDisplay(), now: BEGIN })).toEqual([null, null]);
    await untilOpen(time, page.server, 30_000);
    tell(sampleDisplay({ revision: 2, settings: { privacy: "hidden" } }));
    page.boards.tell("b1", 7, "hidden");
    await time.advance(10_000);
    // The page is the one of before, which knows of no other privacy.
    expect(await withoutServer(["b1", "b2"], { state: sampleDisplay(), now: BEGIN })).toEqual([7, null]);
    const full = { state: sampleDisplay({ revision: 3 }) };
    expect(await withoutServer(["b1", "b2"], full)).toEqual([null, null]);
  });
});

it("tells its clock's error, what it shows and what it had to do, every half a minute", async () => {
  page.world.wallError = 10 * MINUTE;
  tell();
  page.display.shows({ itemId: "i1", boardId: "b1", pageId: null }, false);
  await time.advance(2000);
  expect(lastReport()).toMatchObject({
    clockErrorMs: 10 * MINUTE,
    shows: { boardId: "b1", pageId: null, isTakeover: false },
    connection: "live",
    sound: "none",
    night: "day",
  });
  tell(sampleDisplay({ settings: { chime: true } }));
  page.world.sound = "blocked";
  await time.advance(31_000);
  expect(lastReport()?.sound).toBe("blocked");
  await time.advance(5 * MINUTE);
  expect(page.reports.length).toBeGreaterThanOrEqual(10);
  expect(page.reports.length).toBeLessThanOrEqual(13);
});

it("drops everything that it kept and goes where displays are paired once the server says that it is none", async () => {
  tell();
  await time.advance(MINUTE);
  page.server.respond = () =>
    Response.json({ error: { code: "unpaired", message: "This display is not paired." } }, { status: 401 });
  page.server.stream().send("bye", { now: time.now(), reason: "unpaired" });
  await time.advance(100);
  expect(page.happened).toEqual(["forget", "leave"]);
  const reports = page.reports.length;
  await time.advance(10 * MINUTE);
  expect(page.reports).toHaveLength(reports);
  expect(page.server.openCount()).toBe(0);
  expect(set.kept.read("commands")).toBeNull();
});
