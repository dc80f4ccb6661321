import type { LiveView } from "@/lib/contracts/live";

export interface SentEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: unknown;
}

/** Reads a stream of events as a browser would, without a browser's clock. */
export function read(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const waiting: SentEvent[] = [];

  async function more(): Promise<boolean> {
    const { done, value } = await reader.read();
    if (done) return false;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    waiting.push(...blocks.flatMap(parse));
    return true;
  }

  return {
    /** The next `count` events; fewer when the stream ends. */
    async events(count: number): Promise<SentEvent[]> {
      while (waiting.length < count && (await more())) {
        // Reads on.
      }
      return waiting.splice(0, count);
    },
    /** The next raw chunks. */
    async chunks(count: number): Promise<Uint8Array[]> {
      const chunks: Uint8Array[] = [];
      while (chunks.length < count) {
        const { done, value } = await reader.read();
        if (done) break;
        chunks.push(value);
      }
      return chunks;
    },
    async isOver(): Promise<boolean> {
      return !(await more());
    },
    cancel: () => reader.cancel(),
  };
}

function parse(block: string): SentEvent[] {
  const fields = block
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const);
  const of = (name: string) => fields.flatMap(([field, value]) => (field === name ? [value] : []));
  const [event] = of("event");
  if (event === undefined) return [];
  return [{ event, id: of("id")[0] ?? null, data: JSON.parse(of("data").join("\n")) }];
}

/** A small view; another one for every `tick`. */
export function sampleView(tick: number): LiveView {
  const at = new Date(Date.parse("2026-01-05T10:00:00.000Z") + tick * 5000).toISOString();
  const status = {
    state: "fresh" as const,
    code: null,
    message: null,
    since: "2026-01-05T09:00:00.000Z",
    retryAt: null,
  };
  const part = { status, asOf: at, fetchedAt: at };
  return {
    board: { id: "b", name: "All", tenantId: "t", tenantName: "Northwind", timeZone: "UTC", intervalMs: 5000 },
    asOf: at,
    upstream: status,
    parts: { queues: part, agents: part, groups: part },
    queues: [{ id: "1", name: "Sales", metrics: { "entered.today": tick } }],
    agents: [],
    groups: [],
  };
}
