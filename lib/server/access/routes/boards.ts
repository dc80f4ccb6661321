import "server-only";
import type { RouteRules } from "./rule";

/** Boards, and the ways in. */
export const BOARD_ROUTES = {
  "PAGE /": { to: "signed-in", why: "leads to the person's own boards" },
  "PAGE /boards": { to: "signed-in", why: "lists the person's own boards" },
  "PAGE /boards/[boardId]": { to: "board" },
  "PAGE /boards/[boardId]/queues/[queueId]": { to: "board" },
  "PAGE /boards/[boardId]/agents/[agentId]": { to: "board" },
  "GET /api/boards": { to: "signed-in", why: "lists the person's own boards" },
  "GET /api/boards/[boardId]/live": { to: "board" },
  "GET /api/boards/[boardId]/stream": { to: "board" },
  "HEAD /api/boards/[boardId]/stream": { to: "board" },
  "GET /api/boards/[boardId]/trend": { to: "board" },
  "GET /api/boards/[boardId]/design": { to: "board", action: "board.edit" },
  "GET /api/boards/[boardId]/names": { to: "board", action: "board.edit" },
  "PUT /api/boards/[boardId]/draft": { to: "board", action: "board.edit" },
  "DELETE /api/boards/[boardId]/draft": { to: "board", action: "board.edit" },
  "POST /api/boards/[boardId]/publish": { to: "board", action: "board.edit" },
  "DELETE /api/boards/[boardId]/publish": { to: "board", action: "board.edit" },
  "POST /api/boards/[boardId]/restore": { to: "board", action: "board.edit" },
  "GET /api/boards/[boardId]/versions": { to: "board", action: "board.edit" },
  "GET /api/boards/[boardId]/versions/[number]": { to: "board", action: "board.edit" },
  "GET /api/boards/[boardId]/export": { to: "board", action: "board.edit" },
  "PAGE /sign-in": { to: "anyone", why: "the way in" },
  "PAGE /set-up": { to: "anyone", why: "worthless without the one-time token" },
  "POST /api/set-up": { to: "anyone", why: "worthless without the one-time token" },
  "GET /api/auth/[...nextauth]": { to: "anyone", why: "signing in" },
  "POST /api/auth/[...nextauth]": { to: "anyone", why: "signing in and out" },
  "POST /api/demo/sign-in": { to: "anyone", why: "404 outside the demo" },
  "GET /api/health": { to: "anyone", why: "for load balancers; names are for installation admins" },
} as const satisfies RouteRules;
