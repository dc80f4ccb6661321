import { findBoard } from "@/lib/server/boards/find-boards";
import { boardNotFound, boardStream } from "@/lib/server/http/board-stream";
import { withCaller } from "@/lib/server/http/handler";
import { services } from "@/lib/server/http/services";
import { streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";

/** A board's stream by Next's own means. Where ours stands in front of it (lib/server/http/stream-front.ts), only what came too early for that. */
export const GET = boardStream((request) => {
  const outlet = new StreamOutlet(request.signal);
  return { outlet, body: outlet.stream };
});

/** The head alone. Without this Next would answer HEAD by GET, and a stream that nobody reads would stay open for good. */
export const HEAD = withCaller(async ({ caller, params }) => {
  const { db } = await services();
  return (await findBoard(db, caller, params.boardId ?? "")) === null ? boardNotFound() : streamAnswer(null);
});
