import { displayBoardStream, guardedDisplayBoard } from "@/lib/server/http/display-board";
import { streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";

/** The stream of a board on a display by Next's own means: what came too early for ours in front of it (lib/server/http/stream-front.ts). */
export const GET = displayBoardStream((request) => {
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = guardedDisplayBoard("HEAD /api/tv/boards/[boardId]/stream", async () => streamAnswer(null));
