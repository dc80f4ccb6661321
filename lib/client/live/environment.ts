/** The part of EventSource that a follower uses. */
export interface StreamSource {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: StreamMessage) => void): void;
  close(): void;
}

/** A MessageEvent of a stream; `open` and `error` carry neither field. */
export interface StreamMessage {
  readonly data?: unknown;
  readonly lastEventId?: string;
}

/** The world as a follower sees it; tests bring their own. All times in ms. */
export interface LiveEnvironment {
  openStream(url: string): StreamSource;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** A clock that never jumps. */
  monotonic(): number;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** 0 ≤ random < 1. */
  random(): number;
}
