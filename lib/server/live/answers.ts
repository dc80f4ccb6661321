import "server-only";
import { DISPLAY_PRIVACY } from "@/lib/domain/display/settings";
import type { Bytes } from "./encode";
import type { Encoded } from "./feed";
import type { Scope } from "./needs";

/**
 * The scope that an address names: `?queue=ID` or `?agent=ID`, else the whole board; that by `?privacy=` as a display with it gets it. Nobody
 * gets more by it than without.
 */
export function scopeOf(url: URL): Scope {
  const queueId = url.searchParams.get("queue");
  if (queueId !== null && queueId !== "") return { queueId };
  const agentId = url.searchParams.get("agent");
  if (agentId !== null && agentId !== "") return { agentId };
  const asked = url.searchParams.get("privacy");
  const privacy = DISPLAY_PRIVACY.find((one) => one === asked) ?? "full";
  return privacy === "full" ? {} : { privacy };
}

/** Where a viewer wants to resume: the header of a browser's own reconnection, or `?after=` of a fresh EventSource, which can send no header. */
export function resumePoint(request: Request, url: URL): string | null {
  return request.headers.get("last-event-id") ?? url.searchParams.get("after");
}

/** The body with its strong ETag, or 304 where the asker has it already. `X-Server-Time` is our clock, epoch ms. */
export function jsonAnswer(request: Request, { body, etag }: Encoded, nowMs: number): Response {
  const headers = { etag, "cache-control": "private, no-cache", "x-server-time": String(nowMs) };
  if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

/** The head of a stream of events, and its body; without one where something else writes the events. */
export function streamAnswer(stream: ReadableStream<Bytes> | null): Response {
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // no-transform: a proxy that compresses would hold events back until a block is full.
      "cache-control": "private, no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

/** RFC 9110: a list of tags, weak comparison, or any. */
function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}
