import "server-only";
import type { RouteRules } from "./rule";

/** What concerns the installation as a whole. */
export const SETTINGS_ROUTES = {
  "PAGE /admin/settings": { to: "installation", action: "settings.view" },
} as const satisfies RouteRules;
