import type { DeviceFacts, DisplayReport } from "@/lib/contracts/display/report";
import type { DisplayInput } from "@/lib/server/displays/display-facts";
import type { RouteHandler } from "@/lib/server/http/handler";
import { playing } from "./displays";

/* What screens and those who place them send, for tests of the handlers. */

export const DEVICE: DeviceFacts = {
  engine: "Chromium 94",
  model: "Samsung TV",
  screen: { width: 1920, height: 1080, ratio: 1 },
  mode: "full",
};

export const REPORT: DisplayReport = {
  device: DEVICE,
  build: "b1",
  uptimeMs: 5000,
  heapBytes: 1e8,
  clockErrorMs: 12,
  shows: null,
  dataAgeMs: 900,
  connection: "live",
  night: "day",
  sound: "allowed",
  fault: null,
  done: [],
};

export function hallDisplay(boardIds: readonly string[], change: Partial<DisplayInput> = {}): DisplayInput {
  return { name: "Hall", place: "Entrance", group: "Ground floor", settings: playing(boardIds), ...change };
}

/** A screen: a browser that keeps its cookies, at an address. */
export class Screen {
  readonly cookies = new Map<string, string>();

  constructor(readonly address = "192.0.2.50") {}

  /** Sends a request; `isLost`: its answer never comes. */
  async ask(handler: RouteHandler, body: unknown, isLost = false): Promise<Response> {
    const response = await handler(this.request(body), { params: Promise.resolve({}) });
    if (!isLost) this.keep(response);
    return response;
  }

  request(body: unknown): Request {
    const headers = {
      "content-type": "application/json",
      "x-wallboard-address": this.address,
      cookie: [...this.cookies].map((pair) => pair.join("=")).join("; "),
    };
    return new Request("https://wall.example/api/tv", { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** Takes over what an answer sets, as a browser does. */
  keep(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** A second tab, or the same screen before an answer came: with the same cookies, kept apart from now on. */
  copy(): Screen {
    const other = new Screen(this.address);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }
}
