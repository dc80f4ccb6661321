import { guardedLink } from "@/lib/server/http/link-guard";
import { linkStream } from "@/lib/server/http/link-stream";
import { streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";

/** The stream of the board behind a link by Next's own means: what came too early for ours in front of it (lib/server/http/stream-front.ts). */
export const GET = linkStream((request) => {
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = guardedLink("HEAD /api/shared/[token]/stream", async () => streamAnswer(null));
