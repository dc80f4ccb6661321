import "server-only";
import type { RouteRules } from "./rule";

const why = "worthless without a display's credential";

/** Screens on walls: who places them and says what they play, and what they themselves ask for. */
export const DISPLAY_ROUTES = {
  "PAGE /pair": {
    to: "signed-in",
    why: "says who may pair a display to whoever may not; the form is there for those who place displays",
  },
  "PAGE /admin/displays": { to: "somewhere", action: "display.edit" },
  "PAGE /admin/displays/[displayId]": { to: "somewhere", action: "display.edit" },
  "PAGE /admin/tenants/[tenantId]/display-links": { to: "tenant", action: "display.provision" },
  "GET /api/tenants/[tenantId]/playable-boards": { to: "tenant", action: "display.edit" },
  "GET /tv": { to: "anyone", why: "the way in for screens" },
  "GET /tv/qr/[code]": { to: "anyone", why: "pictures a code that whoever asks has already" },
  "GET /tv/font/[name]": { to: "anyone", why: "the font of the pages that screens open" },
  "GET /tv/start/[token]": { to: "anyone", why: "worthless without a provisioning link that works" },
  "GET /tv/lite": { to: "anyone", why },
  "PAGE /tv/board": { to: "anyone", why },
  "GET /api/tv/lite": { to: "anyone", why },
  "GET /api/tenants/[tenantId]/display-links": { to: "tenant", action: "display.provision" },
  "POST /api/tenants/[tenantId]/display-links": { to: "tenant", action: "display.provision" },
  "DELETE /api/tenants/[tenantId]/display-links/[linkId]": { to: "tenant", action: "display.provision" },
  "GET /api/displays": { to: "somewhere", action: "display.edit" },
  "POST /api/displays": { to: "somewhere", action: "display.edit" },
  "GET /api/displays/pairing": { to: "somewhere", action: "display.edit" },
  "GET /api/displays/[displayId]": { to: "somewhere", action: "display.edit" },
  "PUT /api/displays/[displayId]": { to: "somewhere", action: "display.edit" },
  "DELETE /api/displays/[displayId]": { to: "somewhere", action: "display.edit" },
  "POST /api/displays/[displayId]/commands": { to: "somewhere", action: "display.edit" },
  "POST /api/tv/pairing": {
    to: "anyone",
    why: "gives a code that is worthless until somebody with the right role types it",
  },
  "POST /api/tv/provision": { to: "anyone", why: "worthless without a provisioning link that works" },
  "POST /api/tv/report": { to: "anyone", why },
  "GET /api/tv/display": { to: "anyone", why },
  "GET /api/tv/stream": { to: "anyone", why },
  "HEAD /api/tv/stream": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/live": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/stream": { to: "anyone", why },
  "HEAD /api/tv/boards/[boardId]/stream": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/trend": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/history": { to: "anyone", why },
  "GET /api/tv/boards/[boardId]/images/[assetId]": { to: "anyone", why },
} as const satisfies RouteRules;
