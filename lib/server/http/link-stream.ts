import "server-only";
import type { Db } from "@/lib/server/db/database";
import type { BoardLink } from "@/lib/server/links/link";
import { reopenLink } from "@/lib/server/links/open-link";
import type { LiveHub } from "@/lib/server/live/hub";
import { answer } from "./answer";
import type { RouteHandler } from "./handler";
import { guardedLink, noLink } from "./link-guard";
import { type EventSink, openStream, type StreamGuard } from "./open-stream";
import { services } from "./services";

/**
 * The board behind a link as a stream of events: the very feed that the board's own viewers follow, for as long as the link works from where it
 * was opened. It is of the whole board; a link has no pages of queues and agents.
 */
export function linkStream(sinkFor: (request: Request) => EventSink): RouteHandler {
  return guardedLink("GET /api/shared/[token]/stream", async ({ request, link, board, asker }) => {
    const { db, live } = await services();
    const guard = guardOf({ db, live }, link, asker.address);
    const opened = await openStream(live, request, { board, scope: {}, guard }, sinkFor(request));
    // Its tenant went in this moment: that looks like any other end of a link.
    return opened.status === 404 ? answer(noLink()) : opened;
  });
}

/** By what right somebody watches who has a link: for as long as it works from where they are. */
function guardOf(
  { db, live }: { readonly db: Db; readonly live: LiveHub },
  { id, expiresAt }: Pick<BoardLink, "id" | "expiresAt">,
  address: string | null,
): StreamGuard {
  const recheck: StreamGuard["recheck"] = async () => {
    const again = await reopenLink(db, id, { address, nowMs: Date.now() });
    if (again === null) return "gone";
    // Another process may have changed the board.
    live.boardChanged(again.board);
    const { expiresAt: end } = again.link;
    return end === null ? "allowed" : { allowedUntil: end };
  };
  return { holder: { kind: "link", linkId: id, address, endsAt: expiresAt }, recheck };
}
