import { answer } from "@/lib/server/http/answer";
import { guardedLink, noLink } from "@/lib/server/http/link-guard";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";

/** The board behind a link as JSON, with an ETag. Asking counts as watching for 30 s. */
export const GET = guardedLink("GET /api/shared/[token]/live", async ({ request, board }) => {
  const { live } = await services();
  const shown = await live.view({ board, scope: {}, signal: request.signal });
  return shown === null ? answer(noLink()) : jsonAnswer(request, shown, Date.now());
});
