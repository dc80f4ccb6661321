import { type Script, startScript } from "./processes";

/** One broadcast as all viewers of a crowd heard it: delays since the publishing moment, ms. */
export interface Heard {
  readonly bytes: number;
  readonly last: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Crowd {
  /** The next broadcast that every viewer has heard whole. */
  heard(patienceMs?: number): Promise<Heard>;
  discard(): void;
  leave(): Promise<void>;
}

/** Opens `count` streams from a process of their own and resolves once each has had its first event. */
export async function gather(url: string, count: number, cookies: readonly string[]): Promise<Crowd> {
  const script = startScript("tests/bench/viewers.ts", [url, String(count)], ["--max-semi-space-size=64"]);
  script.tell(JSON.stringify(cookies));
  // Broadcasts heard while the last ones are still coming in are of no use: not everybody was there.
  for (;;) if ("connected" in (await script.next(120_000))) break;
  return {
    heard: async (patienceMs) => asHeard(await script.next(patienceMs)),
    discard: () => script.discard(),
    leave: () => script.stop(),
  };
}

function asHeard(line: Record<string, unknown>): Heard {
  const number = (key: string): number => {
    const value = line[key];
    if (typeof value !== "number") throw new Error(`viewers.ts printed no ${key}`);
    return value;
  };
  return { bytes: number("bytes"), last: number("last"), p50: number("p50"), p99: number("p99") };
}

/** Makes people in a running product's data and resolves to their cookies and the boards there are. */
export async function makeViewers(
  dataDir: string,
  people: number,
): Promise<{ cookies: string[]; boards: { id: string; name: string }[] }> {
  const script: Script = startScript("tests/bench/make-viewers.ts", [dataDir, String(people)]);
  const line = await script.next(60_000);
  await script.stop();
  // Holds because make-viewers.ts prints exactly this.
  return line as { cookies: string[]; boards: { id: string; name: string }[] };
}
