import "server-only";
import type { Board } from "@/lib/server/boards/board";
import { resumePoint, streamAnswer } from "@/lib/server/live/answers";
import type { Bytes } from "@/lib/server/live/encode";
import type { Holder } from "@/lib/server/live/holder";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Scope } from "@/lib/server/live/needs";
import type { Outlet } from "@/lib/server/live/outlet";
import type { Standing, StreamsFull } from "@/lib/server/live/viewers";
import { boardNotFound } from "./guard";
import { problemResponse } from "./problem-response";

/** Where the events of one request go, and the body that its answer needs for it: none where the outlet writes them itself. */
export interface EventSink {
  readonly outlet: Outlet;
  readonly body: ReadableStream<Bytes> | null;
}

/**
 * Who watches, and by what right for as long as they do. What it names lives as long as the stream, so it names no request: a request is large.
 */
export interface StreamGuard {
  readonly holder: Holder;
  /** Asked while the stream is open: may they still see this? What was read of it for that is told to the hub. */
  readonly recheck: () => Promise<Standing>;
}

interface Watched {
  readonly board: Board;
  readonly scope: Scope;
  readonly guard: StreamGuard;
}

/** Opens a stream of what is watched for whoever asks by this request, or says why there is none. */
export async function openStream(
  live: Pick<LiveHub, "subscribe">,
  request: Request,
  { board, scope, guard }: Watched,
  { outlet, body }: EventSink,
): Promise<Response> {
  const lastEventId = resumePoint(request, new URL(request.url));
  const opened = await live.subscribe({ ...guard, board, scope, outlet, lastEventId });
  if (opened.ok) return streamAnswer(body);
  return opened.error.code === "unknown-tenant" ? boardNotFound() : refusedStream(opened.error);
}

/** Why there is no stream, and when to ask again. */
export function refusedStream({ code, retryAfterS }: StreamsFull): Response {
  const headers = { "retry-after": String(retryAfterS) };
  return code === "too-many-streams"
    ? problemResponse(429, code, "You have too many boards open at once. Close some of them.", { headers })
    : problemResponse(503, code, "This server carries as many screens as it can. It will try again.", { headers });
}
