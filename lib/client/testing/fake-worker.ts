import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const ORIGIN = "https://wall.example";

/** A service worker's world: its caches, the network as the test says, and what a browser asks of it. */
export interface FakeWorker {
  /** How the network answers; a rejected promise is no network. */
  network: (url: string) => Response | Promise<Response>;
  /** The pages that are open in the browser. */
  open: readonly string[];
  readonly requests: string[];
  /** What the worker answers; null where it leaves the request to the browser. */
  ask(
    path: string,
    options?: {
      /** Engines before Chromium 49 never say "navigate". */
      readonly mode?: "navigate" | "cors" | "same-origin";
      readonly method?: string;
      readonly accept?: string;
    },
  ): Promise<Response> | null;
  /** Tells it something and waits until it has done what follows from that. */
  tell(message: unknown): Promise<void>;
  /** The same in an engine before Chromium 51, where such an event cannot be waited for. */
  tellUnwaited(message: unknown): void;
  activate(): Promise<void>;
  /** What is kept, by cache and address. */
  kept(): Readonly<Record<string, readonly string[]>>;
  put(cache: string, path: string): void;
  /** From now on no cache opens, or nothing in one can be read, as on a device whose storage is damaged. */
  breakStorage(broken: "open" | "match"): void;
}

interface WorkerEvent {
  readonly request?: { url: string; method: string; mode: string; headers: Headers };
  readonly data?: unknown;
  respondWith?(answer: Promise<Response>): void;
  waitUntil?(work: Promise<unknown>): void;
}

/** Runs the script that browsers are sent, as it stands in public/tv. */
export function createFakeWorker(): FakeWorker {
  const stores = new Map<string, Map<string, Response>>();
  const listeners = new Map<string, (event: WorkerEvent) => void>();
  const hrefOf = (request: string | { url: string }) =>
    new URL(typeof request === "string" ? request : request.url, ORIGIN).href;
  let broken: "open" | "match" | null = null;
  const unless = (what: typeof broken) => (what === broken ? Promise.reject(new Error("UnknownError")) : undefined);
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (request: string | { url: string }) =>
        (await unless("match")) ?? store.get(hrefOf(request))?.clone(),
      put: async (request: string | { url: string }, response: Response) => void store.set(hrefOf(request), response),
      delete: async (request: string | { url: string }) => store.delete(hrefOf(request)),
      keys: async () => [...store.keys()].map((url) => ({ url })),
    };
  };
  const worker: FakeWorker = {
    network: () => Promise.reject(new TypeError("Failed to fetch")),
    open: [],
    requests: [],
    ask(path, { mode = "cors", method = "GET", accept = "*/*" } = {}) {
      let answer: Promise<Response> | null = null;
      listeners.get("fetch")?.({
        request: { url: hrefOf(path), method, mode, headers: new Headers({ accept }) },
        respondWith: (given) => {
          answer = given;
        },
      });
      return answer;
    },
    tell: (data) => happen("message", { data }),
    tellUnwaited: (data) => listeners.get("message")?.({ data }),
    activate: () => happen("activate", {}),
    kept: () => Object.fromEntries([...stores].map(([name, store]) => [name, [...store.keys()].map(pathOf)])),
    put: (cache, path) => void open(cache).put(path, new Response("old")),
    breakStorage: (what) => {
      broken = what;
    },
  };
  async function happen(type: string, event: WorkerEvent): Promise<void> {
    const works: Promise<unknown>[] = [];
    listeners.get(type)?.({ ...event, waitUntil: (work) => works.push(work) });
    await Promise.all(works);
  }
  runInNewContext(readFileSync("public/tv/sw.js", "utf8"), {
    URL,
    Response: Object.assign(Response, { redirect: redirectTo }),
    setTimeout,
    caches: {
      open: async (name: string) => (await unless("open")) ?? open(name),
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
    },
    fetch: async (request: string | { url: string }) => {
      const url = hrefOf(request);
      worker.requests.push(pathOf(url));
      const response = await worker.network(pathOf(url));
      // Node's own have no address unless they came by the network; one that has came from elsewhere than was asked.
      if (response.url === "") Object.defineProperty(response, "url", { value: url });
      return response;
    },
    self: {
      location: { origin: ORIGIN },
      skipWaiting: () => undefined,
      clients: {
        claim: async () => undefined,
        matchAll: async () => worker.open.map((path) => ({ url: hrefOf(path) })),
      },
      addEventListener: (type: string, listener: (event: WorkerEvent) => void) => listeners.set(type, listener),
    },
  });
  return worker;
}

function pathOf(href: string): string {
  return href.replace(ORIGIN, "");
}

/** A worker's own redirects may be relative, Node's may not. */
function redirectTo(path: string): Response {
  return new Response(null, { status: 302, headers: { location: path } });
}
