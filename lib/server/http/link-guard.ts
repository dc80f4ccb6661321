import "server-only";
import { limited, notFound } from "@/lib/domain/refusal";
import type { HandlerOf } from "@/lib/server/access/routes/table";
import { failedOpenings } from "@/lib/server/links/failed-openings";
import type { Asker } from "@/lib/server/links/link";
import { type OpenedLink, openLink } from "@/lib/server/links/open-link";
import { addressOf } from "./address";
import { answer } from "./answer";
import { type PublicContext, type RouteHandler, withPublic } from "./handler";
import { services } from "./services";

export interface LinkContext extends PublicContext, OpenedLink {
  readonly asker: Asker;
}

/** Handlers whose address names a link's token. */
type OfLink = Extract<HandlerOf<"anyone">, `${string}/api/shared/[token]/${string}`>;

/**
 * A handler for whoever has a link, signed in or not: it shows the link's board and nothing else. A link that does not work, and why not, looks
 * like one that never was.
 */
export function guardedLink(_key: OfLink, handler: (context: LinkContext) => Promise<Response>): RouteHandler {
  return withPublic(async ({ request, params }) => {
    const asker = { address: addressOf(request.headers), nowMs: Date.now() };
    const opened = await openForAsker(params.token ?? "", asker);
    if (!opened.ok) return answer(opened);
    const response = await handler({ request, params, ...opened.value, asker });
    // Nothing that lies between, nor the browser itself, keeps what may be over in a minute.
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
    response.headers.set("cache-control", isStream ? "private, no-store, no-transform" : "private, no-store");
    return response;
  });
}

/** What the token opens for whoever asks; a failure is noted. */
export async function openForAsker(token: string, asker: Asker) {
  const { db } = await services();
  const opened = await openLink(db, token, asker);
  if (opened !== null) return { ok: true, value: opened } as const;
  const waitMs = failedOpenings().note(asker.address, asker.nowMs);
  return waitMs === 0
    ? noLink()
    : limited("too-many-attempts", "Too many links that do not work. Wait a little.", waitMs);
}

export function noLink() {
  return notFound("link");
}
