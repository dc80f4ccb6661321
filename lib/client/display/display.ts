import type { Follower } from "@/lib/client/live/follower";
import { createStable } from "@/lib/client/query/stable";
import type { DisplayCommand, DisplayState } from "@/lib/contracts/display/control";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { nightAt } from "@/lib/domain/display/night";
import { type Showing, showingsAt } from "@/lib/domain/display/player";
import type { Chime } from "./chime";
import { createCommands } from "./commands";
import { type ControlConnection, type ControlSinks, createControl } from "./control";
import { type Hand, heldAt, pressed, type RemoteKey } from "./hand";
import { beginOnDevice, keepClockError, lastTold } from "./kept-clock";
import { createRenewal } from "./renewal";
import { createReports } from "./reports";
import { settingsOf } from "./settings-of";
import { isAllowedIn, type Snapshot, snapshotOf } from "./snapshot";
import { createViewKeeper } from "./view-keeper";
import { createWatchdog } from "./watchdog";
import type { DisplayWorld } from "./world";

/** What the server said when it rendered the page. */
export interface DisplayStart {
  readonly state: DisplayState;
  /** The server's clock, epoch ms. */
  readonly now: number;
  /** Of the build that this page is of. */
  readonly build: string;
}

/** A display while its page is open: what it is told, what it shows of that, and what it tells of itself. */
export interface Display {
  start(): void;
  stop(): void;
  subscribe(listener: () => void): () => void;
  snapshot(): Snapshot;
  /** A key of a remote control; `shown` is what it was pressed at. */
  press(key: RemoteKey, shown: Showing | null): void;
  /** What is seen from now on. */
  shows(shown: Showing | null, isTakeover: boolean): void;
  /** A page of a board is mounted; until its numbers come, those that are kept stand in for them. Answers how to stop. */
  mounts(boardId: string): () => void;
  /** A page of a board has its numbers, and is drawn. */
  isReady(boardId: string): void;
  /** A frame with the newest second was drawn. */
  drawn(): void;
}

/** What was kept is kept anew this often, though nothing of it changed: its age is how long the display was away, ms. */
const KEEP_MS = 60_000;
const FIRST_KEEP_MS = 6000;

/** A server that is there has answered by then, ms. */
const STAND_IN_MS = 1500;

export function createDisplay(start: DisplayStart, world: DisplayWorld): Display {
  const { clock, kept, data } = world;
  const stable = createStable<DisplayState>();
  const listeners = new Set<() => void>();
  let snapshot = snapshotOf(stable(start.state));
  let seen: { shown: Showing | null; isTakeover: boolean } = { shown: null, isTakeover: false };
  let hasHeard = false;
  let stops: (() => void)[] = [];
  let keepsSoon: number | null = null;

  const views = createViewKeeper(world.boards, data, world.monotonic);
  const commands = createCommands(kept, carryOut);
  const reports = createReports({ ...world.timers, post: world.post }, commands, report);
  const renewal = createRenewal(
    {
      ...world.timers,
      wall: world.wall,
      isHealthy: world.isHealthy,
      isQuiet: () => snapshot.state.takeover === null && !world.hasBreach(),
      reload: world.reload,
    },
    kept,
  );
  const watchdog = createWatchdog(
    { ...world.timers, monotonic: world.monotonic, isVisible: world.isVisible, heap: world.heap },
    (trouble) => {
      world.faults.note(trouble === "frozen" ? "The page stopped drawing." : "The page used too much memory.");
      renewal.want(trouble, start.build);
    },
  );
  const chime: Chime = world.chime(() => reports.changed());
  const control: Follower = createControl(world.live, {
    onState: hear,
    onCommand: commands.take,
    onConnection,
    onServerTime,
    onHeard: () => world.wake.heard(),
    onUnpaired: () => void leave(),
  } satisfies ControlSinks);

  function set(change: Partial<Snapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of [...listeners]) listener();
  }

  function hear(told: DisplayState): void {
    hasHeard = true;
    const before = snapshot.state;
    adopt(told);
    if (snapshot.state !== before) keep();
  }

  function adopt(told: DisplayState): void {
    const before = snapshot;
    const state = stable(told);
    if (state === before.state && before.isClockKnown) return;
    const { settings, inputs } = snapshotOf(state, before);
    const begins = state.takeover !== null && before.state.takeover?.boardId !== state.takeover.boardId;
    if (begins && settings.chime && !settings.muted) chime.ring();
    set({ state, settings, inputs, isClockKnown: true, hand: state.takeover === null ? before.hand : null });
    if (settings.privacy !== before.settings.privacy) {
      views.turnTo(settings.privacy);
      keepSoon();
    }
    renew();
  }

  /** Another version when it is this display's turn, and another language, whose words only the server has. */
  function renew(): void {
    const { version } = snapshot.state;
    if (version.build !== start.build && version.mayUpdate) renewal.want("version", version.build);
    else renewal.unwant("version");
    const { language } = snapshot.settings;
    if (language !== settingsOf(start.state).language) renewal.want("language", language);
    else renewal.unwant("language");
  }

  /** The first numbers, once they are there: a set may be switched off within its first minute. */
  function keepSoon(): void {
    keepNotSoon();
    keepsSoon = world.timers.setTimer(keep, FIRST_KEEP_MS);
  }

  function keepNotSoon(): void {
    if (keepsSoon !== null) world.timers.clearTimer(keepsSoon);
  }

  function keep(): void {
    const { state, settings } = snapshot;
    if (!clock.synchronised()) return;
    void data.saveState(clock.now(), state);
    void data.retain(
      state.boards.map(({ id }) => id),
      settings.privacy,
    );
    views.keepMounted(settings.privacy);
  }

  /** What stands in for a board's numbers, as this display may have it by what it was told last. */
  async function standIn(boardId: string): Promise<void> {
    const last = hasHeard ? null : await lastTold(start, data);
    const { privacy } = last === null || hasHeard ? snapshot.settings : settingsOf(last.state);
    await views.show(boardId, privacy);
  }

  function onConnection(connection: ControlConnection): void {
    if (connection === snapshot.connection) return;
    const isAway = connection === "offline" || connection === "connecting";
    set({ connection, awaySince: isAway ? (snapshot.awaySince ?? clock.now()) : null });
    reports.changed();
  }

  function onServerTime(now: number): void {
    clock.hear(now);
    keepClockError(kept, world.wall() - clock.now());
  }

  function carryOut(command: DisplayCommand): void {
    if (command.kind === "reload") renewal.want("command", command.id);
    else {
      const text = command.kind === "message" ? command.text : null;
      set({ notice: { id: command.id, text, until: clock.now() + command.seconds * 1000 } });
    }
    reports.changed();
  }

  /** This display is one no longer: nothing of it stays here. */
  async function leave(): Promise<void> {
    stop();
    await world.forget();
    world.leave();
  }

  function report(): Omit<DisplayReport, "done"> {
    const now = clock.now();
    const { connection, state, settings } = snapshot;
    const { shown, isTakeover } = seen;
    return {
      device: world.device(),
      build: start.build,
      uptimeMs: Math.round(world.monotonic()),
      heapBytes: world.heap()?.bytes ?? null,
      clockErrorMs: clock.synchronised() ? Math.round(world.wall() - now) : null,
      shows: shown === null ? null : { boardId: shown.boardId, pageId: shown.pageId, isTakeover },
      dataAgeMs: shown === null ? null : world.dataAge(shown.boardId, now),
      connection: connection === "live" || connection === "polling" ? connection : "offline",
      night: nightAt(settings.night, now, state.display.timeZone),
      // Asked only where it matters: a browser complains of a page that asks for sound before anybody pressed a key.
      sound: settings.chime ? chime.sound() : "none",
      fault: world.faults.last(),
    };
  }

  function stop(): void {
    for (const end of stops) end();
    stops = [];
    control.stop();
    reports.stop();
    watchdog.stop();
  }

  return {
    start() {
      if (stops.length > 0) return;
      control.start();
      reports.start();
      watchdog.start();
      stops = [
        world.every(KEEP_MS, keep),
        keepNotSoon,
        world.wake.start(() => control.check()),
        world.faults.watch(),
        world.keepAwake(),
        world.standGuard(),
        world.keepShell(),
      ];
      keepSoon();
      void beginOnDevice(start, world, () => hasHeard).then((told) => {
        if (hasHeard) return;
        if (told === null) set({ isClockKnown: true });
        else adopt(told);
        set({ connection: "offline", awaySince: clock.now() });
      });
    },
    stop,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    press(key, shown) {
      if (snapshot.settings.chime) chime.unlock();
      const { inputs, state } = snapshot;
      if (state.takeover !== null) return;
      const now = clock.now();
      const showings = showingsAt(inputs.settings, inputs.boards, now, inputs.timeZone);
      const hand: Hand = heldAt(snapshot.hand, now, isAllowedIn(state));
      set({ hand: pressed(hand, key, showings, shown, now) });
    },
    shows(shown, isTakeover) {
      seen = { shown, isTakeover };
      reports.changed();
    },
    mounts(boardId) {
      const timer = world.timers.setTimer(() => void standIn(boardId), STAND_IN_MS);
      const leaves = views.mounts(boardId);
      return () => {
        world.timers.clearTimer(timer);
        leaves();
        // Boards turn by the clock: what is mounted as each minute ends may be the same one for ever.
        if (clock.synchronised()) views.keep(boardId, snapshot.settings.privacy);
      };
    },
    isReady(boardId) {
      if (clock.synchronised()) views.keepFirst(boardId, snapshot.settings.privacy);
    },
    drawn: watchdog.drawn,
  };
}
