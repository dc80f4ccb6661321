import "server-only";
import type { RouteRules } from "./rule";

const why = "worthless without a display's credential";

/** Screens on walls: who places them and says what they play, and what they themselves ask for. */
export const DISPLAY_ROUTES = {
  "GET /api/displays": { to: "somewhere", action: "display.edit" },
  "GET /api/displays/[displayId]": { to: "somewhere", action: "display.edit" },
  "GET /api/tenants/[tenantId]/playable-boards": { to: "tenant", action: "display.edit" },
  "GET /api/tv/display": { to: "anyone", why },
  "GET /api/tv/stream": { to: "anyone", why },
  "HEAD /api/tv/stream": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/live": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/stream": { to: "anyone", why },
  "HEAD /api/tv/boards/[boardId]/stream": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/trend": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/images/[assetId]": { to: "anyone", why },
} as const satisfies RouteRules;
