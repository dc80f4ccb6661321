import { draftStream } from "@/lib/server/http/board-stream";
import { guardedBoard } from "@/lib/server/http/guard";
import { streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";

/** What is being designed, live. Few look at drafts, so this goes by Next's own means. */
export const GET = draftStream((request) => {
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = guardedBoard("HEAD /api/boards/[boardId]/draft/stream", async () => streamAnswer(null));
