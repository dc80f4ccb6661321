import "server-only";
import { notFound, refuse } from "@/lib/domain/refusal";
import { mayUse } from "@/lib/server/access/may-use";
import { can } from "@/lib/server/access/permissions";
import type { RouteRule } from "@/lib/server/access/routes/rule";
import { type HandlerOf, ROUTES } from "@/lib/server/access/routes/table";
import type { Trace } from "@/lib/server/audit/record";
import type { StoredBoard } from "@/lib/server/boards/board";
import { findBoard } from "@/lib/server/boards/find-boards";
import { addressOf } from "./address";
import { answer } from "./answer";
import { type HandlerContext, type RouteHandler, withCaller } from "./handler";
import { services } from "./services";

/** What a guarded handler gets: who asks, and what the audit trail will say of it. */
export interface GuardedContext extends HandlerContext {
  readonly trace: Trace;
}

export interface TenantContext extends GuardedContext {
  readonly tenantId: string;
}

export interface BoardContext extends GuardedContext {
  readonly board: StoredBoard;
}

/** A handler for whom the table (lib/server/access/routes/table.ts) names under this key; 401 or 403 for everybody else. */
export function guarded(
  key: HandlerOf<"signed-in" | "installation" | "somewhere">,
  handler: (context: GuardedContext) => Promise<Response>,
): RouteHandler {
  const rule = ROUTES[key];
  return withCaller(async (context) => {
    return mayUse(context.caller, rule) ? handler({ ...context, trace: traceOf(context) }) : notAllowed();
  });
}

/** A handler about the address's `[tenantId]`. A foreign tenant is not found, so that nobody learns which ones exist. */
export function guardedTenant(
  key: HandlerOf<"tenant">,
  handler: (context: TenantContext) => Promise<Response>,
): RouteHandler {
  const { action } = ROUTES[key];
  return withCaller(async (context) => {
    const { caller, params } = context;
    const tenantId = params.tenantId ?? "";
    if (!caller.installationAdmin && !caller.roles.has(tenantId)) return answer(notFound("tenant"));
    return can(caller, action, tenantId) ? handler({ ...context, tenantId, trace: traceOf(context) }) : notAllowed();
  });
}

/** A handler about the address's `[boardId]`, which the caller may see and do with what the table says. A foreign board is not found. */
export function guardedBoard(
  key: HandlerOf<"board">,
  handler: (context: BoardContext) => Promise<Response>,
): RouteHandler {
  const { action = "board.view" }: Extract<RouteRule, { readonly to: "board" }> = ROUTES[key];
  return withCaller(async (context) => {
    const { db } = await services();
    const board = await findBoard(db, context.caller, context.params.boardId ?? "");
    if (board === null) return boardNotFound();
    if (!can(context.caller, action, board.tenantId)) return notAllowed();
    return handler({ ...context, board, trace: traceOf(context) });
  });
}

export function boardNotFound(): Response {
  return answer(notFound("board"));
}

function notAllowed(): Response {
  return answer(refuse("not-allowed", "not-allowed", "Your role does not allow this. Ask an admin of the tenant."));
}

function traceOf({ caller, request }: HandlerContext): Trace {
  return {
    at: Date.now(),
    actor: { id: caller.userId, email: caller.email },
    address: addressOf(request.headers),
  };
}
