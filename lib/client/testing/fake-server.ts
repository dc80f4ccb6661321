import type { LiveEnvironment, StreamMessage, StreamSource } from "@/lib/client/live/environment";
import type { FakeTime } from "./fake-time";

/** A stream as the test's server holds it. */
interface FakeStream extends StreamSource {
  readonly url: string;
  isOpen(): boolean;
  /** The response's head arrives. */
  accept(): void;
  send(type: string, data: unknown, id?: string): void;
  /** The connection breaks or is refused. */
  fail(): void;
}

/** A world for one browser: every stream ever opened, and answers to plain requests. */
export interface FakeServer {
  readonly environment: LiveEnvironment;
  readonly streams: FakeStream[];
  /** The stream opened last. Throws when there is none. */
  stream(): FakeStream;
  openCount(): number;
  /** The most streams that were open at one moment. */
  readonly mostOpen: () => number;
  readonly requests: { url: string; etag: string | null }[];
  /** How the next requests are answered; a rejected promise is a lost network. */
  respond: (url: string) => Response | Promise<Response>;
}

export function createFakeServer(time: FakeTime, random: () => number = () => 0.5): FakeServer {
  const streams: FakeStream[] = [];
  let mostOpen = 0;
  const server: FakeServer = {
    streams,
    requests: [],
    respond: () => Promise.reject(new TypeError("Failed to fetch")),
    mostOpen: () => mostOpen,
    openCount: () => streams.filter((one) => one.isOpen()).length,
    stream() {
      const last = streams[streams.length - 1];
      if (last === undefined) throw new Error("No stream was opened.");
      return last;
    },
    environment: {
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
      monotonic: time.now,
      random,
      openStream(url) {
        const stream = createFakeStream(url);
        streams.push(stream);
        mostOpen = Math.max(mostOpen, server.openCount());
        return stream;
      },
      async fetch(url, init) {
        server.requests.push({ url, etag: new Headers(init.headers).get("if-none-match") });
        const aborted = new Promise<never>((_, reject) => {
          init.signal?.addEventListener("abort", () => reject(new Error("aborted")));
        });
        return Promise.race([server.respond(url), aborted]);
      },
    },
  };
  return server;
}

function createFakeStream(url: string): FakeStream {
  const listeners = new Map<string, ((event: StreamMessage) => void)[]>();
  let state = 0;
  let lastEventId = "";
  const dispatch = (type: string, event: StreamMessage) => {
    for (const listener of listeners.get(type) ?? []) listener(event);
  };
  return {
    url,
    get readyState() {
      return state;
    },
    isOpen: () => state !== 2,
    addEventListener(type, listener) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    close() {
      state = 2;
    },
    accept() {
      state = 1;
      dispatch("open", {});
    },
    send(type, data, id) {
      if (state === 2) return;
      if (id !== undefined) lastEventId = id;
      dispatch(type, { data: typeof data === "string" ? data : JSON.stringify(data), lastEventId });
    },
    fail() {
      dispatch("error", {});
    },
  };
}

/** Lets time pass until a stream is open; throws when none is within `ms`. */
export async function untilOpen(time: FakeTime, server: FakeServer, ms: number): Promise<void> {
  for (let passed = 0; server.openCount() === 0; passed += 250) {
    if (passed > ms) throw new Error(`No stream was opened within ${ms} ms.`);
    await time.advance(250);
  }
}
