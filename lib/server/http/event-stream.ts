import "server-only";
import type { Bytes } from "@/lib/server/live/encode";
import { type Outlet, StreamOutlet } from "@/lib/server/live/outlet";
import { rawResponse } from "./raw-response";
import { ResponseOutlet } from "./response-outlet";

/** Where the events for one request go, and the body that the handler's answer needs for it. */
export interface EventStream {
  readonly outlet: Outlet;
  /** Null: the events go past Next, straight to the socket. */
  readonly body: ReadableStream<Bytes> | null;
}

/**
 * A stream of events as the answer to `request`. While a handler's body is being streamed, Next keeps everything it made for the request and
 * two web streams beside it: 85 KB for each viewer, measured by `npm run bench`. So Next sends the head only, and the events follow
 * on Node's own response; where that one is not at hand, by a web stream.
 */
export function eventStream(request: Request): EventStream {
  const response = rawResponse(request);
  if (response !== null) return { outlet: new ResponseOutlet(response), body: null };
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
}
