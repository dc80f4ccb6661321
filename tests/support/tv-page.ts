import { vi } from "vitest";

/*
 * What a script of lib/tv needs of a browser, as far as it goes on and asks: elements hold what is written into them and find nothing in themselves.
 * How it looks is for real browsers to tell (tests/e2e/lite-display, tests/engines).
 */

/** What the page asked. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface TvPage {
  readonly asked: readonly Asked[];
  /** Where it went: an address, or "reload". */
  readonly went: readonly string[];
  /** What it told its service worker. */
  readonly told: readonly unknown[];
  readonly stored: Map<string, string>;
  /** When each note of a chime began, on the sound device's clock, s. */
  readonly sounds: readonly number[];
  text(id: string): string;
}

/** How a server answers; status 0 is none. */
export type Answering = (asked: Asked) => { readonly status: number; readonly body?: unknown };

/** Where a page is, and the addresses of what it has loaded. */
interface TvAddress {
  readonly pathname: string;
  readonly loaded: readonly string[];
}

/** Prepares the world of a page; what is imported from then on runs in it. Time is the test's. */
export function openTvPage(
  config: object,
  answer: Answering,
  stored = new Map<string, string>(),
  { pathname, loaded }: TvAddress = { pathname: "/tv", loaded: [] },
): TvPage {
  const asked: Asked[] = [];
  const went: string[] = [];
  const told: unknown[] = [];
  const sounds: number[] = [];
  const parts = new Map<string, ReturnType<typeof element>>();
  const partOf = (id: string) => {
    const part = parts.get(id) ?? element(id === "tv" ? { "data-config": JSON.stringify(config) } : {});
    parts.set(id, part);
    return part;
  };
  class Request {
    status = 0;
    responseText = "";
    onload: () => void = () => undefined;
    onerror: () => void = () => undefined;
    #asked: Pick<Asked, "method" | "path"> = { method: "", path: "" };
    open(method: string, path: string) {
      this.#asked = { method, path };
    }
    setRequestHeader() {}
    getResponseHeader = () => null;
    send(body: string | null) {
      const one: Asked = { ...this.#asked, body: body === null ? null : JSON.parse(body) };
      asked.push(one);
      const { status, body: said } = answer(one);
      this.status = status;
      this.responseText = typeof said === "string" ? said : JSON.stringify(said ?? null);
      setTimeout(() => (status === 0 ? this.onerror() : this.onload()), 1);
    }
  }
  const active = { postMessage: (message: unknown) => told.push(message) };
  vi.resetModules();
  vi.stubGlobal("XMLHttpRequest", Request);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    clear: () => stored.clear(),
  });
  vi.stubGlobal("navigator", {
    userAgent: "Chrome/53",
    serviceWorker: { register: async () => undefined, ready: Promise.resolve({ active }) },
  });
  vi.stubGlobal("location", {
    ...{ search: "?mode=lite", pathname },
    replace: (to: string) => went.push(to),
    reload: () => went.push("reload"),
  });
  vi.stubGlobal("document", {
    ...{ documentElement: element({}), body: element({}), addEventListener: () => undefined },
    fonts: { ready: Promise.resolve() },
    getElementById: partOf,
    createElement: () => element({}),
  });
  vi.spyOn(performance, "getEntriesByType").mockReturnValue(loaded.map((name) => ({ name }) as PerformanceEntry));
  vi.stubGlobal("AudioContext", soundDevice(sounds));
  vi.stubGlobal("window", {
    ...{
      innerWidth: 1920,
      innerHeight: 1080,
      XMLHttpRequest: Request,
      AudioContext,
      addEventListener: () => undefined,
    },
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
  });
  return { asked, went, told, stored, sounds, text: (id) => partOf(id).textContent };
}

/** One that may sound at once. */
function soundDevice(began: number[]) {
  const level = {
    setValueAtTime: () => undefined,
    linearRampToValueAtTime: () => undefined,
    exponentialRampToValueAtTime: () => undefined,
  };
  return class {
    state = "running";
    currentTime = 0;
    destination = {};
    createGain = () => ({ gain: level, connect: () => undefined });
    createOscillator = () => ({
      ...{ frequency: { value: 0 }, connect: () => undefined, stop: () => undefined },
      start: (at: number) => began.push(at),
    });
  };
}

function element(attributes: Record<string, string>) {
  return {
    ...{ textContent: "", className: "", innerHTML: "", style: {}, parentNode: null },
    classList: { add: () => undefined, remove: () => undefined, contains: () => false },
    getAttribute: (name: string) => attributes[name] ?? null,
    setAttribute: () => undefined,
    appendChild: () => undefined,
    querySelector: () => null,
    querySelectorAll: () => [],
  };
}

/** A refusal in the envelope of all our failures. */
export const refusal = (code: string) => ({ error: { code, message: "Words for people." } });
