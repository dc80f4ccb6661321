import { createServerClock } from "@/lib/client/clock/server-clock";
import type { Sound } from "@/lib/client/display/chime";
import { createDisplay, type Display } from "@/lib/client/display/display";
import { createFaults } from "@/lib/client/display/faults";
import { keptData } from "@/lib/client/display/kept-data";
import type { KeptText } from "@/lib/client/display/kept-text";
import type { DisplayWorld } from "@/lib/client/display/world";
import type { DisplayState } from "@/lib/contracts/display/control";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { createFakeBoards, type FakeBoards } from "./fake-boards";
import { createFakeCaches } from "./fake-caches";
import { createFakeKept } from "./fake-kept";
import { createFakeServer, type FakeServer } from "./fake-server";
import type { FakeTime } from "./fake-time";

/** A set on a wall: what it keeps outlasts its pages. */
export interface FakeSet {
  readonly kept: KeptText;
  readonly caches: CacheStorage;
}

export function createFakeSet(): FakeSet {
  return { kept: createFakeKept(), caches: createFakeCaches() };
}

/** One page of a display, from its load to the next. */
export interface FakeDisplay {
  readonly display: Display;
  readonly server: FakeServer;
  /** What comes of boards; as long as a test says nothing, nothing does. */
  readonly boards: FakeBoards;
  readonly reports: DisplayReport[];
  /** What happened to the page, in order: "reload", "leave", "forget", "ring". */
  readonly happened: string[];
  readonly world: {
    isHealthy: boolean;
    hasBreach: boolean;
    takesReports: boolean;
    wallError: number;
    sound: Sound;
    /** Of JavaScript; null where the browser does not say. */
    heap: { bytes: number; limit: number } | null;
    /** Whether frames are drawn. */
    draws: boolean;
  };
  /** The server's clock as the page has it, epoch ms. */
  now(): number;
}

/** Opens a page that the server rendered at `now`, epoch ms on its clock; the time's own zero is the server's clock. */
export function openFakeDisplay(
  time: FakeTime,
  set: FakeSet,
  {
    state,
    now = time.now(),
    build = "one",
    wallError = 0,
  }: { state: DisplayState; now?: number; build?: string; wallError?: number },
): FakeDisplay {
  const server = createFakeServer(time);
  const opened = time.now();
  const reports: DisplayReport[] = [];
  const happened: string[] = [];
  const world: FakeDisplay["world"] = {
    ...{ isHealthy: true, hasBreach: false, takesReports: true, wallError, sound: "allowed", heap: null, draws: true },
  };
  const monotonic = () => time.now() - opened;
  const wall = () => time.now() + world.wallError;
  const clock = createServerClock({ monotonic, wall });
  const every = (ms: number, run: () => void) => {
    let timer = 0;
    const again = () => {
      timer = time.setTimer(() => {
        run();
        again();
      }, ms);
    };
    again();
    return () => time.clearTimer(timer);
  };
  const nothing = () => () => undefined;
  const boards = createFakeBoards();
  const made: DisplayWorld = {
    live: { ...server.environment, monotonic },
    timers: server.environment,
    clock: { ...clock, hear: clock.sample },
    wall,
    monotonic,
    isVisible: () => true,
    heap: () => world.heap,
    kept: set.kept,
    data: keptData(set.caches),
    faults: createFaults({ addEventListener: () => undefined, removeEventListener: () => undefined }, time.now),
    device: () => ({
      engine: "Chromium 108",
      model: "",
      screen: { width: 1920, height: 1080, ratio: 1 },
      mode: "full",
    }),
    async post(report) {
      reports.push(report);
      return world.takesReports;
    },
    isHealthy: async () => world.isHealthy,
    hasBreach: () => world.hasBreach,
    dataAge: () => null,
    boards,
    chime: () => ({ sound: () => world.sound, unlock: () => undefined, ring: () => void happened.push("ring") }),
    wake: { start: nothing, heard: () => undefined },
    every,
    pause: (ms) => new Promise((resolve) => time.setTimer(() => resolve(), ms)),
    keepAwake: nothing,
    keepShell: nothing,
    standGuard: nothing,
    reload: () => void happened.push("reload"),
    async forget() {
      set.kept.forget();
      await keptData(set.caches).forget();
      happened.push("forget");
    },
    leave: () => void happened.push("leave"),
  };
  const display = createDisplay({ state, now, build }, made);
  display.start();
  every(10_000, () => {
    if (world.draws) display.drawn();
  });
  return { display, server, boards, reports, happened, world, now: clock.now };
}
