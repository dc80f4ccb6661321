import "server-only";
import type { HandlerOf } from "@/lib/server/access/routes/table";
import { authenticate } from "@/lib/server/displays/authenticate";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { DISPLAY_COOKIE } from "@/lib/server/displays/display-cookie";
import { type PublicContext, type RouteHandler, withPublic } from "./handler";
import { problemResponse } from "./problem-response";
import { readCookie } from "./read-cookie";
import { services } from "./services";

export interface DisplayContext extends PublicContext {
  readonly display: DisplayIdentity;
}

/** Handlers for screens. */
type OfDisplay = Extract<HandlerOf<"anyone">, `${string} /api/tv/${string}`>;

/** A handler for whoever shows a display's credential: 401 "unpaired" for everybody else. */
export function guardedDisplay(_key: OfDisplay, handler: (context: DisplayContext) => Promise<Response>): RouteHandler {
  return withPublic(async ({ request, params }) => {
    const display = await displayOf(request);
    return display === null ? unpaired() : handler({ request, params, display });
  });
}

/** The display whose credential a request shows; null: it shows none that works. */
export async function displayOf(request: Request): Promise<DisplayIdentity | null> {
  const token = readCookie(request.headers.get("cookie"), DISPLAY_COOKIE);
  if (token === null) return null;
  const { db } = await services();
  return authenticate(db, token, Date.now());
}

/** There is no such display any more, or never was: it shows a pairing code. */
export function unpaired(): Response {
  return problemResponse(401, "unpaired", "This screen is not paired, or not any more.");
}
