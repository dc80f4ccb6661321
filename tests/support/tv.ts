import { displayState } from "@/lib/contracts/display/control";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { REPORT } from "./display-entries";
import { read, type SentEvent } from "./live-stream";

/*
 * A TV as the server sees one: it shows a code, gets its credential, reports and listens, by real requests and with a jar of cookies.
 */

export interface Tv {
  /** Asks for a code, or whether somebody has typed it; the code, or null once it is paired. */
  code(): Promise<string | null>;
  report(change: Partial<DisplayReport>): Promise<number>;
  /** What is set of it, as it is told. */
  state(): ReturnType<typeof displayState.parse> extends infer State ? Promise<State> : never;
  /** What it is told from now on. */
  listen(): Promise<{ next(event: string): Promise<SentEvent>; stop(): void }>;
}

export function turnOn(url: string): Tv {
  const jar = new Map<string, string>();
  const ask = async (path: string, body?: unknown, signal?: AbortSignal): Promise<Response> => {
    const response = await fetch(`${url}${path}`, {
      headers: {
        "content-type": "application/json",
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  return {
    async code() {
      const answer: unknown = await (await ask("/api/tv/pairing", { device: REPORT.device })).json();
      return typeof answer === "object" && answer !== null && "code" in answer ? String(answer.code) : null;
    },
    report: async (change) => (await ask("/api/tv/report", { ...REPORT, ...change })).status,
    state: async () => displayState.parse(await (await ask("/api/tv/display")).json()),
    async listen() {
      const stopping = new AbortController();
      const { body } = await ask("/api/tv/stream", undefined, stopping.signal);
      if (body === null) throw new Error("The stream has no body.");
      const told = read(body);
      return {
        async next(event) {
          for (;;) {
            const [found] = await told.events(1);
            if (found === undefined) throw new Error(`The stream ended before ${event}.`);
            if (found.event === event) return found;
          }
        },
        stop: () => stopping.abort(),
      };
    },
  };
}
