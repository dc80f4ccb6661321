import "server-only";
import type { RouteRules } from "./rule";

/** Screens on walls: who places them and says what they play. */
export const DISPLAY_ROUTES = {
  "GET /api/tenants/[tenantId]/playable-boards": { to: "tenant", action: "display.edit" },
} as const satisfies RouteRules;
