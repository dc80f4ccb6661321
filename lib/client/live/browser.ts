import { serverClock } from "@/lib/client/clock/browser-clock";
import type { LiveEnvironment } from "./environment";
import type { RestEnvironment } from "./rest-while-hidden";
import type { TabEnvironment } from "./shared-follower";
import type { WakeEnvironment } from "./wake";

/** The real browser behind the injected environments. Called only from effects, never while the server renders. */

const timers = {
  setTimer: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clearTimer: (timer: number) => window.clearTimeout(timer),
};

const isVisible = () => document.visibilityState === "visible";

export const browserLive: LiveEnvironment = {
  ...timers,
  openStream: (url) => new EventSource(url),
  fetch: (url, init) => fetch(url, init),
  monotonic: () => performance.now(),
  random: () => Math.random(),
};

export const browserWake: WakeEnvironment = {
  ...timers,
  wall: () => Date.now(),
  isVisible,
  onSignal(signal, listener) {
    const target = signal === "online" ? window : document;
    const type = signal === "visible" ? "visibilitychange" : signal;
    const run = () => {
      if (signal !== "visible" || isVisible()) listener();
    };
    target.addEventListener(type, run);
    return () => target.removeEventListener(type, run);
  },
};

export const browserRest: RestEnvironment = {
  ...timers,
  isVisible,
  onVisibility(listener) {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};

/** Web Locks need a secure context, so a wall over plain http has none: each of its tabs then follows for itself. */
export function browserTabs(name: string): TabEnvironment | null {
  if (typeof BroadcastChannel === "undefined" || !("locks" in navigator) || navigator.locks === undefined) return null;
  return {
    ...timers,
    random: () => Math.random(),
    isVisible,
    serverNow: () => serverClock.now(),
    openChannel(onMessage) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = (event: MessageEvent<unknown>) => onMessage(event.data);
      return { post: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    holdLock: (steal, onHeld, onLost) => holdLock(name, steal, onHeld, onLost),
  };
}

function holdLock(name: string, steal: boolean, onHeld: () => void, onLost: () => void): () => void {
  const waiting = new AbortController();
  let letGo: (() => void) | null = null;
  let isReleased = false;
  const held = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
      if (isReleased) resolve();
      else onHeld();
    });
  // A stolen lock rejects; so does one given up while waiting. `steal` and `signal` exclude each other.
  navigator.locks.request(name, steal ? { steal } : { signal: waiting.signal }, held).catch(() => {
    if (isReleased) return;
    isReleased = true;
    if (letGo !== null) onLost();
  });
  return () => {
    if (isReleased) return;
    isReleased = true;
    if (letGo !== null) letGo();
    else if (!steal) waiting.abort();
  };
}
