import { scopeFor } from "@/lib/server/displays/control/may-show";
import { guardedDisplayBoard } from "@/lib/server/http/display-board";
import { boardNotFound } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";

/** The last 60 minutes of what a board shows on this display, with an ETag. */
export const GET = guardedDisplayBoard("GET /api/tv/boards/[boardId]/trend", async ({ request, display, board }) => {
  const { live } = await services();
  const shown = await live.trend({ board, scope: scopeFor(display), signal: request.signal });
  return shown === null ? boardNotFound() : jsonAnswer(request, shown, Date.now());
});
