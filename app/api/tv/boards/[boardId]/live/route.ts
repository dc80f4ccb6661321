import { scopeFor } from "@/lib/server/displays/control/may-show";
import { guardedDisplayBoard } from "@/lib/server/http/display-board";
import { boardNotFound } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";

/** A board that the display shows as JSON, with an ETag. Asking counts as watching for 30 s. */
export const GET = guardedDisplayBoard("GET /api/tv/boards/[boardId]/live", async ({ request, display, board }) => {
  const { live } = await services();
  const shown = await live.view({ board, scope: scopeFor(display), signal: request.signal });
  return shown === null ? boardNotFound() : jsonAnswer(request, shown, Date.now());
});
