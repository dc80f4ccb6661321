import { controlStream } from "@/lib/server/http/control-stream";
import { guardedDisplay } from "@/lib/server/http/display-guard";
import { streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";

/** What a display is told, by Next's own means: what came too early for ours in front of it (lib/server/http/stream-front.ts). */
export const GET = controlStream((request) => {
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = guardedDisplay("HEAD /api/tv/stream", async () => streamAnswer(null));
