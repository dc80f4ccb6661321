import type { HttpError } from "@/lib/client/query/http-error";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import type { ReplaySpan, ReplayView } from "@/lib/contracts/replay";
import { createHours, type RequestHour } from "./hours";
import { endOfWindow, windowAt } from "./moments";
import {
  advance,
  type Bounds,
  boundsOf,
  createPlayer,
  isAtEnd,
  learnBounds,
  pause,
  play,
  type Speed,
  seek,
  setSpeed,
} from "./player";

/** What a replay needs of the world; handed in, so that tests own the time. All times in ms. */
export interface ReplayWorld {
  /** A monotonic clock. */
  clock(): number;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  readonly request: RequestHour;
}

/** Where what is shown goes. */
export interface ReplaySinks {
  /** The board shows another minute; null where nothing is known. */
  onMinute(minute: { readonly view: LiveView; readonly trend: TrendView } | null): void;
  /** The board shows another moment, epoch ms. */
  onMoment(moment: number): void;
}

/** A replay as whoever shows it sees it; a new object whenever something of it differs. */
export interface ReplayState {
  /** The moment that is wanted, epoch ms. */
  readonly at: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** It has played to the end of what is recorded. */
  readonly hasEnded: boolean;
  /** Whether the board shows the wanted moment. `nothing`: nothing is known of it, nor of the hour before. */
  readonly numbers: "loading" | "there" | "nothing" | "failed";
  /** Why the numbers could not be had. */
  readonly error: HttpError | null;
  /** The moment that the board shows, epoch ms; null while it shows none. */
  readonly shownAt: number | null;
  /** What is recorded at all: undefined before the first answer, null where that is nothing. */
  readonly bounds: Bounds | null | undefined;
  readonly gaps: readonly ReplaySpan[];
}

export interface Replay {
  state(): ReplayState;
  subscribe(listener: () => void): () => void;
  start(): void;
  stop(): void;
  seek(moment: number): void;
  /** While somebody drags, time stands still; let go, it plays on if it did. */
  hold(): void;
  release(): void;
  toggle(): void;
  setSpeed(speed: Speed): void;
  /** Asks again for what could not be had. */
  retry(): void;
}

/** The server is not asked for every hour that somebody passes while dragging, but for where they rest for as long. */
const REST_MS = 150;
/** Between two pictures while it plays: more often nobody sees more, and a slow device has enough to do. */
const PULSE_MS = 250;
const SECOND = 1000;

/** Runs one replay of a board, from whatever moment. Nothing happens before `start`. */
export function createReplay(world: ReplayWorld, sinks: ReplaySinks, firstAt: number): Replay {
  const hours = createHours(world.request, { onAnswer: learn, onChange: update });
  const listeners = new Set<() => void>();
  let player = createPlayer(firstAt);
  let bounds: ReplayState["bounds"];
  let gaps: readonly ReplaySpan[] = [];
  let shown: { readonly at: number; readonly view: LiveView | null } | null = null;
  let state = describe("loading");
  let isRunning = false;
  let timer: number | null = null;
  let restsAt = 0;
  let playsOn = false;
  /** What is wanted beyond the end that was known: it may be recorded by now. */
  let beyond: { readonly at: number; readonly plays: boolean } | null = null;

  function describe(numbers: ReplayState["numbers"]): ReplayState {
    const { at, isPlaying, speed, hasEnded } = player;
    const error = numbers === "failed" ? hours.errorAt(at) : null;
    const shownAt = shown === null || shown.view === null ? null : shown.at;
    return { at, isPlaying, speed, hasEnded, numbers, error, shownAt, bounds, gaps };
  }

  /** Brings everything up to this moment: what is shown, what is asked for, and when to look again. */
  function update(): void {
    if (!isRunning) return;
    const clock = world.clock();
    player = advance(player, clock, hours.readyUntil(player.at));
    const numbers = show(player.at);
    if (clock >= restsAt && bounds !== null) hours.want(wanted());
    const wait = waitFor(numbers, clock);
    if (timer !== null) world.clearTimer(timer);
    timer = wait === null ? null : world.setTimer(update, wait);
    publish(describe(numbers));
  }

  function show(moment: number): ReplayState["numbers"] {
    if (bounds === null) return "nothing";
    const recording = hours.of(moment);
    if (recording === null) return hours.errorAt(moment) === null ? "loading" : "failed";
    const view = recording.viewAt(moment);
    const before = shown;
    shown = { at: moment, view };
    if (view !== before?.view) sinks.onMinute(view === null ? null : { view, trend: recording.trendAt(moment) });
    if (moment !== before?.at) sinks.onMoment(moment);
    return view === null ? "nothing" : "there";
  }

  /** Moments whose hours are needed: that which is wanted, and while it plays the one after its hour, so that nobody waits there. */
  function wanted(): readonly number[] {
    const next = endOfWindow(windowAt(player.at));
    const isAhead = player.isPlaying && player.bounds !== null && next <= player.bounds.endMs;
    return isAhead ? [player.at, next] : [player.at];
  }

  /** Takes from an answer what is recorded at all, while what it is an answer to is not among the hours: until now, it was waited for. */
  function learn(answer: ReplayView): void {
    const clock = world.clock();
    player = advance(player, clock, hours.readyUntil(player.at));
    bounds = boundsOf(answer.earliestMs, answer.latestMs);
    gaps = answer.gaps;
    if (bounds === null) return;
    player = learnBounds(player, bounds, clock);
    if (beyond === null) return;
    const { at, plays } = beyond;
    beyond = null;
    player = seek(player, at, clock);
    if (plays) player = isAtEnd(player, clock) ? { ...player, hasEnded: true } : play(player, clock);
  }

  /** When to look again by itself, ms; null: never. */
  function waitFor(numbers: ReplayState["numbers"], clock: number): number | null {
    if (player.isPlaying && (numbers === "there" || numbers === "nothing")) {
      return Math.max(PULSE_MS, Math.ceil((SECOND - (player.at % SECOND)) / player.speed));
    }
    return clock < restsAt ? restsAt - clock : null;
  }

  function publish(next: ReplayState): void {
    const before = new Map<string, unknown>(Object.entries(state));
    if (Object.entries(next).every(([key, value]) => Object.is(before.get(key), value))) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function lookBeyond(at: number, plays: boolean): void {
    beyond = { at, plays };
    hours.drop(player.at);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      isRunning = true;
      update();
    },
    stop() {
      isRunning = false;
      if (timer !== null) world.clearTimer(timer);
      timer = null;
      hours.stop();
    },
    seek(moment) {
      const clock = world.clock();
      const isBeyond = player.bounds !== null && moment > player.bounds.endMs && isAtEnd(player, clock);
      player = seek(player, moment, clock);
      beyond = null;
      if (isBeyond) lookBeyond(moment, false);
      hours.forgive();
      restsAt = clock + REST_MS;
      update();
    },
    hold() {
      playsOn = player.isPlaying;
      player = pause(player, world.clock());
      update();
    },
    release() {
      if (playsOn) player = play(player, world.clock());
      playsOn = false;
      restsAt = 0;
      update();
    },
    toggle() {
      const clock = world.clock();
      if (player.isPlaying) player = pause(player, clock);
      else if (isAtEnd(player, clock)) lookBeyond(player.at, true);
      else player = play(player, clock);
      update();
    },
    setSpeed(speed) {
      player = setSpeed(player, speed, world.clock());
      update();
    },
    retry() {
      hours.forgive();
      if (bounds === null) bounds = undefined;
      restsAt = 0;
      update();
    },
  };
}
