import type { QueryClient } from "@tanstack/react-query";
import { hearServerTime, serverClock } from "@/lib/client/clock/browser-clock";
import { browserLive, browserWake } from "@/lib/client/live/browser";
import { watchWake } from "@/lib/client/live/wake";
import type { LiveView } from "@/lib/contracts/live";
import { createChime } from "./chime";
import { engineOf } from "./device-facts";
import { createFaults } from "./faults";
import { createGuard } from "./guard";
import { isHealthy } from "./health";
import { keptData } from "./kept-data";
import { keptText } from "./kept-text";
import { knownBoards } from "./known-boards";
import { forgetShell, keepShell } from "./shell";
import { keepAwake } from "./wake-lock";
import type { DisplayWorld } from "./world";

const isVisible = () => document.visibilityState === "visible";

const onVisibility = (listener: () => void) => {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
};

const every = (ms: number, run: () => void) => {
  const timer = window.setInterval(run, ms);
  return () => window.clearInterval(timer);
};

/** The real browser; called from effects only. `keepsPages`: whether the page is kept on the device, which under `next dev` it is not. */
export function browserWorld(client: QueryClient, keepsPages: boolean): DisplayWorld {
  const boards = knownBoards(client, () => serverClock.now() - Date.now());
  const kept = keptText(() => window.localStorage);
  const data = keptData(typeof caches === "undefined" ? undefined : caches);
  const guard = createGuard({ create: guardThread, every, isVisible, onVisibility });
  let heard: () => void = () => undefined;
  return {
    live: browserLive,
    timers: browserLive,
    clock: { ...serverClock, hear: hearServerTime },
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    isVisible,
    heap: heapOf,
    kept,
    data,
    faults: createFaults(window, () => performance.now()),
    device: () => ({
      ...engineOf(navigator.userAgent),
      screen: { width: window.innerWidth, height: window.innerHeight, ratio: window.devicePixelRatio },
      mode: "full",
    }),
    async post(report, signal) {
      guard.keep(report);
      try {
        const headers = { "content-type": "application/json" };
        const answer = await fetch("/api/tv/report", { method: "POST", headers, body: JSON.stringify(report), signal });
        return answer.ok;
      } catch {
        return false;
      }
    },
    isHealthy: () => isHealthy((url, init) => fetch(url, init)),
    hasBreach: () => document.querySelector("[data-stage='shown'] .on-breach") !== null,
    dataAge: (boardId, now) => oldestAge(boards.view(boardId), now),
    boards,
    chime: (onChange) => createChime(() => (typeof AudioContext === "undefined" ? null : new AudioContext()), onChange),
    wake: {
      start(onWake) {
        const watch = watchWake(browserWake, onWake);
        heard = watch.heard;
        return watch.stop;
      },
      heard: () => heard(),
    },
    every,
    pause: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
    keepAwake: () =>
      keepAwake({ locks: "wakeLock" in navigator ? navigator.wakeLock : undefined, isVisible, onVisibility }),
    standGuard: guard.start,
    keepShell: () => (keepsPages ? keepShell(navigator.serviceWorker) : () => undefined),
    reload: () => window.location.reload(),
    async forget() {
      kept.forget();
      client.clear();
      await Promise.all([data.forget(), forgetShell(navigator.serviceWorker)]);
    },
    leave: () => window.location.replace("/tv"),
  };
}

/** A browser without threads is watched by nobody; it is no worse off for that. */
function guardThread(hasFailed: () => void): Worker | null {
  try {
    const thread = new Worker("/tv/guard.js");
    thread.addEventListener("error", hasFailed);
    return thread;
  } catch {
    return null;
  }
}

/** The age of the oldest part that has any numbers, ms. */
function oldestAge(view: LiveView | undefined, now: number): number | null {
  const parts = view === undefined ? [] : Object.values(view.parts);
  const times = parts.flatMap(({ asOf }) => (asOf === null ? [] : [Date.parse(asOf)])).filter(Number.isFinite);
  return times.length === 0 ? null : Math.max(0, Math.round(now - Math.min(...times)));
}

/** Only Chromium tells, and no standard names it. */
function heapOf(): { bytes: number; limit: number } | null {
  const memory: unknown = "memory" in performance ? performance.memory : null;
  if (typeof memory !== "object" || memory === null) return null;
  const { usedJSHeapSize: bytes, jsHeapSizeLimit: limit } = Object.assign(
    { usedJSHeapSize: 0, jsHeapSizeLimit: 0 },
    { usedJSHeapSize: Reflect.get(memory, "usedJSHeapSize"), jsHeapSizeLimit: Reflect.get(memory, "jsHeapSizeLimit") },
  );
  return typeof bytes === "number" && typeof limit === "number" && limit > 0 ? { bytes, limit } : null;
}
