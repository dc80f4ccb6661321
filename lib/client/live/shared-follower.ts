import type { Connection } from "./connection";
import { formatEventId } from "./event-id";
import type { Follower, FollowerOptions } from "./follower";
import { type TabMessage, tabMessage } from "./tab-message";

/** What the tabs of one browser meet through. All times in ms. */
export interface TabEnvironment {
  openChannel(onMessage: (message: unknown) => void): { post(message: TabMessage): void; close(): void };
  /**
   * Asks for the scope's exclusive lock; `steal` takes it from a holder that no longer answers. Answers how to let go
   * of it, or of waiting for it. `onLost` when another tab stole it.
   */
  holdLock(steal: boolean, onHeld: () => void, onLost: () => void): () => void;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  random(): number;
  isVisible(): boolean;
  /** The server's clock, epoch ms. */
  serverNow(): number;
}

/** The leader says that it is there this often. */
const HEARTBEAT_MS = 10_000;
/** A leader silent for this long is frozen. */
const SILENCE_MS = 45_000;
/** A leader that was asked answers within this. */
const ANSWER_MS = 5_000;

/**
 * One stream for all tabs of a browser that show the same scope: the tab holding the lock follows the server and
 * relays each event as it came; the others apply the relayed events. When the leader closes, the lock passes on and
 * the next tab resumes where the relayed events ended; when the leader is frozen, a visible tab takes the lock.
 */
export function createSharedFollower(
  tabs: TabEnvironment,
  options: FollowerOptions,
  createOwn: (options: FollowerOptions) => Follower,
): Follower {
  const { store } = options;
  const self = tabs.random().toString(36).slice(2);
  let role: "stopped" | "member" | "leader" = "stopped";
  let connection: Connection = "connecting";
  let channel: { post(message: TabMessage): void; close(): void } | null = null;
  let release: (() => void) | null = null;
  let timer: number | null = null;

  const own = createOwn({
    ...options,
    onConnection(next) {
      report(next);
      post({ kind: "leading", connection: next });
    },
    onEvent(event) {
      options.onEvent?.(event);
      post({ kind: "event", event });
    },
  });

  function report(next: Connection): void {
    if (next === connection) return;
    connection = next;
    options.onConnection(next);
  }

  function post(message: TabMessage): void {
    channel?.post(message);
  }

  function arm(run: () => void, ms: number): void {
    if (timer !== null) tabs.clearTimer(timer);
    timer = tabs.setTimer(run, ms);
  }

  function ask(doubt: boolean): void {
    post({ kind: "ask", from: self, doubt });
    arm(silent, ANSWER_MS);
  }

  /** The leader does not answer. A hidden tab leaves it so: nobody is looking, and its timers are throttled. */
  function silent(): void {
    if (tabs.isVisible()) campaign(true);
    arm(silent, SILENCE_MS);
  }

  function campaign(steal: boolean): void {
    release?.();
    release = tabs.holdLock(steal, lead, depose);
  }

  function lead(): void {
    if (role === "stopped") return;
    role = "leader";
    heartbeat();
    own.start();
  }

  function depose(): void {
    if (role === "stopped") return;
    own.stop();
    role = "member";
    campaign(false);
    ask(false);
  }

  function heartbeat(): void {
    post({ kind: "leading", connection });
    arm(heartbeat, HEARTBEAT_MS);
  }

  function receive(data: unknown): void {
    const parsed = tabMessage.safeParse(data);
    if (!parsed.success || role === "stopped") return;
    if (role === "leader") {
      if (parsed.data.kind === "ask") answer(parsed.data.from, parsed.data.doubt);
    } else obey(parsed.data);
  }

  function answer(to: string, doubt: boolean): void {
    post({ kind: "leading", connection });
    const { view, at } = store.state();
    if (view !== null) {
      const data = JSON.stringify({ now: tabs.serverNow(), view });
      post({ kind: "view", to, event: { type: "snapshot", id: at === null ? "" : formatEventId(at), data } });
    }
    if (doubt) own.check();
  }

  function obey(message: TabMessage): void {
    if (message.kind === "ask" || (message.kind === "view" && message.to !== self)) return;
    arm(silent, SILENCE_MS);
    if (message.kind === "leading") {
      report(message.connection);
      return;
    }
    if (message.event.type === "bye") return;
    // A relayed event that does not fit: this tab missed one, the leader has the whole.
    if (store.accept(message.event) === "resnapshot") ask(false);
    else options.onEvent?.(message.event);
  }

  return {
    start() {
      if (role !== "stopped") return;
      role = "member";
      channel = tabs.openChannel(receive);
      campaign(false);
      ask(false);
    },
    stop() {
      role = "stopped";
      own.stop();
      release?.();
      release = null;
      if (timer !== null) tabs.clearTimer(timer);
      timer = null;
      channel?.close();
      channel = null;
    },
    check() {
      if (role === "leader") own.check();
      else if (role === "member") ask(true);
    },
  };
}
