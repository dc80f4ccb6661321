import "server-only";
import type { RouteRules } from "./rule";

/** What concerns the installation as a whole. */
export const SETTINGS_ROUTES = {
  "PAGE /admin/settings": { to: "installation", action: "settings.view" },
  "PAGE /admin/settings/configuration": { to: "installation", action: "configuration.edit" },
  "GET /api/admin/configuration": { to: "installation", action: "configuration.edit" },
  "POST /api/admin/configuration": { to: "installation", action: "configuration.edit" },
  "POST /api/admin/configuration/differences": { to: "installation", action: "configuration.edit" },
} as const satisfies RouteRules;
