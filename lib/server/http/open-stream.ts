import "server-only";
import type { Board } from "@/lib/server/boards/board";
import { resumePoint, streamAnswer } from "@/lib/server/live/answers";
import type { Bytes } from "@/lib/server/live/encode";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Scope } from "@/lib/server/live/needs";
import type { Outlet } from "@/lib/server/live/outlet";
import type { Standing } from "@/lib/server/live/viewers";
import { boardNotFound } from "./guard";
import type { HandlerContext } from "./handler";
import { problemResponse } from "./problem-response";

/** Where the events of one request go, and the body that its answer needs for it: none where the outlet writes them itself. */
export interface EventSink {
  readonly outlet: Outlet;
  readonly body: ReadableStream<Bytes> | null;
}

interface Watched {
  readonly board: Board;
  readonly scope: Scope;
  readonly recheck: () => Promise<Standing>;
}

/** Opens a stream of what is watched for whoever asks by this request, or says why there is none. */
export async function openStream(
  live: Pick<LiveHub, "subscribe">,
  { request, caller, sessionId }: Pick<HandlerContext, "request" | "caller" | "sessionId">,
  watched: Watched,
  { outlet, body }: EventSink,
): Promise<Response> {
  const lastEventId = resumePoint(request, new URL(request.url));
  const opened = await live.subscribe({ ...watched, outlet, userId: caller.userId, sessionId, lastEventId });
  if (opened.ok) return streamAnswer(body);
  if (opened.error.code === "unknown-tenant") return boardNotFound();
  const { code, retryAfterS } = opened.error;
  const headers = { "retry-after": String(retryAfterS) };
  return code === "too-many-streams"
    ? problemResponse(429, code, "You have too many boards open at once. Close some of them.", { headers })
    : problemResponse(503, code, "This server carries as many screens as it can. It will try again.", { headers });
}
