import { boardStream } from "@/lib/server/http/board-stream";
import { guardedBoard } from "@/lib/server/http/guard";
import { streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";

/** A board's stream by Next's own means. Where ours stands in front of it (lib/server/http/stream-front.ts), only what came too early for that. */
export const GET = boardStream((request) => {
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = guardedBoard("HEAD /api/boards/[boardId]/stream", async () => streamAnswer(null));
