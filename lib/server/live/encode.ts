import "server-only";

/** What goes out to viewers; never changed once made, because all of them share it. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export function encodeText(text: string): Bytes {
  return encoder.encode(text);
}

/**
 * The two halves of an event: who sends it when (tiny, per moment) and what it says (encoded once and shared by all receivers). SSE joins
 * several `data:` lines by a line feed, which between two members of a JSON object means nothing:
 *
 *     event: patch
 *     id: 8f3-12
 *     data: {"now":1767607200000,
 *     data: "patch":{…}}
 */
export function eventHead(event: string, id: string | null, nowMs: number): string {
  return `event: ${event}\n${id === null ? "" : `id: ${id}\n`}data: {"now":${nowMs},\n`;
}

/** JSON holds no raw line feed, so one `data:` line carries all of it. */
export function eventBody(member: string, json: string): string {
  return `data: "${member}":${json}}\n\n`;
}

/** A small event in one piece. */
export function smallEvent(event: string, data: Readonly<Record<string, unknown>>): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

export function joinBytes(first: Bytes, second: Bytes): Bytes {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
