import type { Connection } from "@/lib/client/live/connection";
import { createFollower, type Follower } from "@/lib/client/live/follower";
import { createSharedFollower } from "@/lib/client/live/shared-follower";
import { createViewStore } from "@/lib/client/live/view-store";
import { createFakeServer, type FakeServer } from "./fake-server";
import { createFakeTime, type FakeTime } from "./fake-time";
import { waitingOf } from "./sample-view";

/** One of a browser's tabs that show the same scope. */
export interface FakeTab {
  readonly follower: Follower;
  readonly connections: Connection[];
  connection(): Connection | undefined;
  waiting(): unknown;
  /** Stops the tab's timers and messages, as a browser does to hidden tabs; `thaw` runs what was due. */
  freeze(): void;
  thaw(): void;
  setVisible(isVisible: boolean): void;
  /** Loses messages from other tabs. */
  deafen(isDeaf: boolean): void;
}

export interface FakeBrowser {
  readonly time: FakeTime;
  readonly server: FakeServer;
  readonly tabs: FakeTab[];
  openTab(): FakeTab;
  /** Sends something into the channel that no tab of ours would. */
  intrude(message: unknown): void;
}

interface Claim {
  onHeld(): void;
  onLost(): void;
}

/** Several tabs, one lock, one channel and one server, all on fake time. */
export function createFakeBrowser(): FakeBrowser {
  const time = createFakeTime();
  let randoms = 0;
  const random = () => {
    randoms += 1;
    return (randoms * 0.381966) % 1;
  };
  const server = createFakeServer(time, random);
  const tabs: FakeTab[] = [];
  const members = new Set<(message: unknown) => void>();
  const soon = (run: () => void) => time.setTimer(run, 0);

  let holder: Claim | null = null;
  const queue: Claim[] = [];
  function grant(): void {
    if (holder !== null) return;
    const next = queue.shift();
    if (next === undefined) return;
    holder = next;
    soon(() => {
      if (holder === next) next.onHeld();
    });
  }
  function holdLock(steal: boolean, onHeld: () => void, onLost: () => void): () => void {
    const claim: Claim = { onHeld, onLost };
    if (steal) {
      const former = holder;
      if (former !== null) soon(() => former.onLost());
      holder = null;
      queue.unshift(claim);
    } else queue.push(claim);
    grant();
    return () => {
      const at = queue.indexOf(claim);
      if (at >= 0) queue.splice(at, 1);
      if (holder !== claim) return;
      holder = null;
      grant();
    };
  }

  function openTab(): FakeTab {
    const connections: Connection[] = [];
    let isFrozen = false;
    let isVisible = true;
    let isDeaf = false;
    let due: (() => void)[] = [];
    const whenThawed = (run: () => void) => () => {
      if (isFrozen) due.push(run);
      else run();
    };
    const setTimer = (run: () => void, ms: number) => time.setTimer(whenThawed(run), ms);
    const store = createViewStore({ onView: () => undefined, onServerTime: () => undefined });
    const follower = createSharedFollower(
      {
        setTimer,
        clearTimer: time.clearTimer,
        random,
        isVisible: () => isVisible,
        serverNow: time.now,
        holdLock: (steal, onHeld, onLost) => holdLock(steal, whenThawed(onHeld), whenThawed(onLost)),
        openChannel(onMessage) {
          const receive = (message: unknown) => {
            if (!isDeaf) whenThawed(() => onMessage(message))();
          };
          members.add(receive);
          return {
            post(message) {
              for (const other of members) if (other !== receive) soon(() => members.has(other) && other(message));
            },
            close: () => members.delete(receive),
          };
        },
      },
      {
        streamUrl: (after) => (after === undefined ? "/stream" : `/stream?after=${after}`),
        liveUrl: "/live",
        store,
        onConnection: (connection) => connections.push(connection),
      },
      (own) => createFollower({ ...server.environment, setTimer }, own),
    );
    const tab: FakeTab = {
      follower,
      connections,
      connection: () => connections[connections.length - 1],
      waiting: () => waitingOf(store.state().view),
      freeze() {
        isFrozen = true;
      },
      thaw() {
        isFrozen = false;
        const runs = due;
        due = [];
        for (const run of runs) run();
      },
      setVisible(next) {
        isVisible = next;
      },
      deafen(next) {
        isDeaf = next;
      },
    };
    tabs.push(tab);
    follower.start();
    return tab;
  }

  return {
    time,
    server,
    tabs,
    openTab,
    intrude(message) {
      for (const member of members) member(message);
    },
  };
}
