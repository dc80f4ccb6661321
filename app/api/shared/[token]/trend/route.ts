import { answer } from "@/lib/server/http/answer";
import { guardedLink, noLink } from "@/lib/server/http/link-guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";

/** The last 60 minutes of what the board behind a link shows, with an ETag. */
export const GET = guardedLink("GET /api/shared/[token]/trend", async ({ request, board }) => {
  const { live } = await services();
  const shown = await live.trend({ board, scope: {}, signal: request.signal });
  return shown === null ? answer(noLink()) : jsonAnswer(request, shown, Date.now());
});
