import "server-only";
import { randomUUID } from "node:crypto";
import type { Caller } from "@/lib/server/access/caller";
import { getConfig } from "@/lib/server/config/config";
import { getLogger } from "@/lib/server/log/log";
import { isOwnRequest } from "./origin";
import { ProblemError, problemResponse } from "./problem-response";
import { callerOf } from "./request-session";

export interface PublicContext {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
}

export interface HandlerContext extends PublicContext {
  readonly caller: Caller;
  /** The sign-in that the request came by. */
  readonly sessionId: string;
  /** Who that sign-in is when asked later; null once it has ended. */
  readonly callerAgain: () => Promise<Caller | null>;
}

/** What Next calls: the parameters of the address come as a promise. */
export type RouteHandler = (
  request: Request,
  context: { readonly params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Wraps a handler for signed-in people: 401 "signed-out" for everybody else. Keeps the session alive while it is used. */
export function withCaller(handler: (context: HandlerContext) => Promise<Response>): RouteHandler {
  return withPublic(async ({ request, params }) => {
    const session = await callerOf(request);
    if (session === null) return problemResponse(401, "signed-out", "Sign in first.");
    const { caller, sessionId, again } = session;
    const response = await handler({ request, params, caller, sessionId, callerAgain: again });
    if (session.renewal !== null) response.headers.append("set-cookie", await session.renewal());
    return response;
  });
}

/**
 * Wraps a handler for anybody: refuses foreign sites, turns what is thrown into a problem, and logs. A fault nobody foresaw
 * becomes a 500 with an id that is in the log; its message stays in the house.
 */
export function withPublic(handler: (context: PublicContext) => Promise<Response>): RouteHandler {
  return async (request, context) => {
    const startedAt = performance.now();
    const id = randomUUID();
    const response = await answer(handler, request, context, id);
    const fact = { id, req: request, status: response.status, ms: Math.round(performance.now() - startedAt) };
    if (response.status < 500) getLogger("http").debug(fact, "request");
    return response;
  };
}

async function answer(
  handler: (context: PublicContext) => Promise<Response>,
  request: Request,
  context: { readonly params: Promise<Record<string, string>> },
  id: string,
): Promise<Response> {
  try {
    if (!isOwnRequest(request, getConfig().url))
      return problemResponse(403, "foreign-site", "This request came from another site.");
    return await handler({ request, params: await context.params });
  } catch (cause) {
    if (cause instanceof ProblemError) return problemResponse(cause.status, cause.code, cause.message, cause.detail);
    getLogger("http").error({ id, req: request, err: cause }, "request failed");
    return problemResponse(500, "unexpected", "Something went wrong here. The log names the cause under this id.", {
      id,
    });
  }
}
