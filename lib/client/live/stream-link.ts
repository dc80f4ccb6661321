import { FOLLOW } from "./cadence";
import type { LiveEnvironment, StreamMessage } from "./environment";
import type { RawEvent } from "./reducer";

/** One EventSource, used once. Its own reconnection is never used: the first error closes it. */
export interface StreamLink {
  readonly openedAt: number;
  /** Whether anything came through it yet. */
  hadEvents(): boolean;
  close(): void;
}

export interface LinkHandlers<T extends string> {
  onEvent(event: RawEvent<T>): void;
  /** The link is closed and silent from now on: error, swallowed, or dead by the watchdog. Not called after `close()`. */
  onEnd(): void;
}

/** Opens a stream of events of some types and guards it: it must open, then speak soon, then never be silent for longer than the watchdog allows. */
export function openLink<T extends string>(
  environment: LiveEnvironment,
  url: string,
  types: readonly T[],
  handlers: LinkHandlers<T>,
): StreamLink {
  const source = environment.openStream(url);
  let isClosed = false;
  let hasSpoken = false;
  let watchdog = environment.setTimer(end, FOLLOW.opening);

  function rearm(ms: number): void {
    environment.clearTimer(watchdog);
    watchdog = environment.setTimer(end, ms);
  }

  function close(): void {
    isClosed = true;
    environment.clearTimer(watchdog);
    source.close();
  }

  function end(): void {
    if (isClosed) return;
    close();
    handlers.onEnd();
  }

  source.addEventListener("open", () => {
    if (!isClosed && !hasSpoken) rearm(FOLLOW.firstEvent);
  });
  source.addEventListener("error", end);
  for (const type of types) {
    source.addEventListener(type, (message: StreamMessage) => {
      if (isClosed) return;
      hasSpoken = true;
      rearm(FOLLOW.silence);
      handlers.onEvent({ type, id: message.lastEventId ?? "", data: String(message.data) });
    });
  }
  return { openedAt: environment.monotonic(), hadEvents: () => hasSpoken, close };
}
