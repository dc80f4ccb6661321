import "server-only";
import { streamAnswer } from "@/lib/server/live/answers";
import { guardedDisplay, unpaired } from "./display-guard";
import type { RouteHandler } from "./handler";
import { type EventSink, refusedStream } from "./open-stream";
import { services } from "./services";

/** What a display is told (lib/contracts/display/control.ts) as a stream of events, for as long as it is paired. */
export function controlStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedDisplay("GET /api/tv/stream", async ({ request, display }) => {
    const { displays } = await services();
    const { outlet, body } = sinkFor(request);
    const refused = await displays.subscribe(display, outlet);
    if (refused === null) return streamAnswer(body);
    return refused.code === "gone" ? unpaired() : refusedStream(refused);
  });
}
