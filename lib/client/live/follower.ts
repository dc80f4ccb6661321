import { type LiveView, liveView } from "@/lib/contracts/live";
import { backoffDelay, FOLLOW } from "./cadence";
import type { Connection } from "./connection";
import type { LiveEnvironment } from "./environment";
import { type EventId, formatEventId } from "./event-id";
import { type Effect, EVENT_TYPES, type EventType, type RawEvent } from "./reducer";
import { type AnswerReader, requestView, type ViewAnswer } from "./request-view";
import { openLink, type StreamLink } from "./stream-link";

/** What is being followed: the view of a board, or what a display is told. */
export interface FollowedStore<V, T extends string> {
  /** What is known, and the event up to which; where that is null, a stream begins anew. */
  state(): { readonly view: V | null; readonly at: EventId | null };
  accept(event: RawEvent<T>): Effect;
  replace(view: V, now: number | null): void;
  hear(now: number | null): void;
}

/** How something is followed. */
export interface Followable<V, T extends string> extends AnswerReader<V> {
  /** The types of the stream's events. */
  readonly types: readonly T[];
  /** How long while polling until it is asked for again, ms. */
  pollMs(known: V | null): number;
  /** A body that was asked for, as the event that would have brought it; `now` is the server's clock, epoch ms, 0 when unknown. */
  asEvent(body: string, now: number): RawEvent<T>;
}

export interface FollowerOptions<V = LiveView, T extends string = EventType> {
  /** The stream's address; `after` is the last event applied. */
  streamUrl(after?: string): string;
  liveUrl: string;
  store: FollowedStore<V, T>;
  onConnection(connection: Connection): void;
  /**
   * After the server has ended a stream because it may not be followed any more, how long until it is asked what is the matter, ms (default 0).
   * Whoever is told by other means what to follow has stopped by then, and the question would be refused for nothing.
   */
  partingMs?: number;
  /** See `AnswerReader`. */
  doubts401?: boolean;
  /** Every event that this browser received, for its other tabs. */
  onEvent?(event: RawEvent<T>): void;
}

export interface Follower {
  start(): void;
  stop(): void;
  /** Makes sure of the view now: after sleep, a lost network or whenever somebody doubts. */
  check(): void;
}

/** The view of a board, as people and links follow it. */
const VIEW: Followable<LiveView, EventType> = {
  types: EVENT_TYPES,
  read(body) {
    const parsed = liveView.safeParse(body);
    return parsed.success ? parsed.data : null;
  },
  doubts401: false,
  pollMs: (view) => view?.board.intervalMs ?? FOLLOW.pollDefault,
  asEvent: (body, now) => ({ type: "snapshot", id: "", data: `{"now":${now},"view":${body}}` }),
};

/** Follows the view of a board. */
export function createFollower(environment: LiveEnvironment, options: FollowerOptions): Follower {
  return follow(environment, options, { ...VIEW, doubts401: options.doubts401 ?? false });
}

/**
 * Follows something for ever. By stream; by asking at the refresh interval while something between swallows streams.
 * At most one EventSource, one request and one next step at any moment. A stream that ends before its first event
 * tells nothing of the reason, so the whole view is asked for: its status does, and its body is right at once.
 */
export function follow<V, T extends string>(
  environment: LiveEnvironment,
  options: FollowerOptions<V, T>,
  followed: Followable<V, T>,
): Follower {
  const { store } = options;
  let connection: Connection = "connecting";
  let mode: "stopped" | "stream" | "poll" = "stopped";
  let link: StreamLink | null = null;
  let request: AbortController | null = null;
  let step: number | null = null;
  let trial: number | null = null;
  let etag: string | null = null;
  let attempt = 0;
  let swallowed = 0;

  function report(next: Connection): void {
    if (next === connection) return;
    connection = next;
    options.onConnection(next);
  }

  function lost(): void {
    report(store.state().view === null ? "connecting" : "reconnecting");
  }

  /** Plans the one next step; a step planned before is dropped. */
  function plan(run: () => void, ms: number): void {
    cancelStep();
    step = environment.setTimer(() => {
      step = null;
      run();
    }, ms);
  }

  function cancelStep(): void {
    if (step !== null) environment.clearTimer(step);
    step = null;
  }

  function cancelTrial(): void {
    if (trial !== null) environment.clearTimer(trial);
    trial = null;
  }

  function quiet(): void {
    cancelStep();
    cancelTrial();
    link?.close();
    link = null;
    request?.abort();
    request = null;
  }

  function backoff(): number {
    const wait = backoffDelay(attempt, environment.random());
    attempt += 1;
    return wait;
  }

  function open(): void {
    link?.close();
    const { at } = store.state();
    const url = options.streamUrl(at === null ? undefined : formatEventId(at));
    const opened = openLink(environment, url, followed.types, {
      onEvent: (event) => receive(event),
      onEnd: () => ended(opened),
    });
    link = opened;
  }

  function receive(event: RawEvent<T>): void {
    if (mode === "poll") {
      // The quiet trial came through: the stream is back.
      cancelStep();
      cancelTrial();
      request?.abort();
      request = null;
      mode = "stream";
    }
    swallowed = 0;
    etag = null;
    const effect = store.accept(event);
    if (event.type !== "bye") options.onEvent?.(event);
    if (effect === "none") report("live");
    else leave(effect);
  }

  /** Ends a working stream on purpose. */
  function leave(effect: Exclude<Effect, "none">): void {
    const lived = link === null ? 0 : environment.monotonic() - link.openedAt;
    link?.close();
    link = null;
    if (lived >= FOLLOW.steady) attempt = 0;
    lost();
    if (effect === "resnapshot") plan(open, attempt === 0 ? first() : backoff());
    else if (effect === "restart") plan(open, Math.max(environment.random() * FOLLOW.restartSpread, backoffOrNone()));
    else if (options.partingMs === undefined) void ask();
    else plan(ask, options.partingMs);
  }

  function first(): number {
    attempt = 1;
    return 0;
  }

  function backoffOrNone(): number {
    return attempt === 0 ? first() : backoff();
  }

  function ended(closed: StreamLink): void {
    link = null;
    if (mode === "poll") {
      planTrial();
      return;
    }
    lost();
    if (environment.monotonic() - closed.openedAt >= FOLLOW.steady) attempt = 0;
    if (closed.hadEvents()) {
      plan(open, backoff());
      return;
    }
    swallowed += 1;
    void ask();
  }

  /** Asks for the whole view, and does what its answer calls for. */
  async function ask(): Promise<void> {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    const answer = await requestView(environment, options.liveUrl, etag, mine, followed);
    if (request !== mine) return;
    request = null;
    take(answer);
  }

  function take(answer: ViewAnswer<V>): void {
    switch (answer.kind) {
      case "view":
        etag = answer.etag;
        store.replace(answer.view, answer.now);
        options.onEvent?.(followed.asEvent(answer.text, answer.now ?? 0));
        reached();
        return;
      case "unchanged":
        store.hear(answer.now);
        reached();
        return;
      case "signed-out":
        quiet();
        report("signed-out");
        return;
      case "gone":
        quiet();
        report("gone");
        plan(ask, FOLLOW.goneRecheck * (1 + environment.random() / 5));
        return;
      case "refused":
        lost();
        plan(ask, Math.max(answer.retryAfterMs ?? 0, FOLLOW.backoffLast * (1 + environment.random())));
        return;
      case "failed":
        lost();
        // The server is away, not the stream: nothing was swallowed.
        swallowed = 0;
        plan(mode === "poll" ? ask : open, Math.max(answer.retryAfterMs ?? 0, backoff()));
    }
  }

  /** The server answered a plain request. */
  function reached(): void {
    if (mode === "stream" && swallowed < FOLLOW.swallowedLimit) {
      lost();
      plan(open, backoff());
      return;
    }
    if (mode === "stream") {
      mode = "poll";
      planTrial();
    }
    attempt = 0;
    report("polling");
    plan(ask, Math.min(Math.max(followed.pollMs(store.state().view), FOLLOW.pollLeast), FOLLOW.pollMost));
  }

  function planTrial(): void {
    cancelTrial();
    trial = environment.setTimer(open, FOLLOW.trial + environment.random() * FOLLOW.trialSpread);
  }

  return {
    start() {
      if (mode !== "stopped") return;
      mode = "stream";
      attempt = 0;
      swallowed = 0;
      etag = null;
      // Not reported: a tab that takes a stream over goes on showing what it has until there is something to say.
      connection = store.state().view === null ? "connecting" : "reconnecting";
      open();
    },
    stop() {
      mode = "stopped";
      quiet();
    },
    check() {
      if (mode === "stopped") return;
      if (link !== null && environment.monotonic() - link.openedAt < FOLLOW.justOpened) return;
      quiet();
      attempt = 0;
      if (mode === "poll" || connection === "signed-out" || connection === "gone") {
        void ask();
        if (mode === "poll") open();
      } else open();
    },
  };
}
