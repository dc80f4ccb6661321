import "server-only";
import type { RouteRules } from "./rule";

/** What concerns the installation as a whole. */
export const SETTINGS_ROUTES = {
  "PAGE /admin/settings": { to: "installation", action: "settings.view" },
  "PAGE /admin/settings/configuration": { to: "installation", action: "configuration.edit" },
  "GET /api/admin/configuration": { to: "installation", action: "configuration.edit" },
  "POST /api/admin/configuration": { to: "installation", action: "configuration.edit" },
  "POST /api/admin/configuration/differences": { to: "installation", action: "configuration.edit" },
  "PAGE /admin/settings/single-sign-on": { to: "installation", action: "identity-providers.edit" },
  "PAGE /admin/settings/single-sign-on/add": { to: "installation", action: "identity-providers.edit" },
  "PAGE /admin/settings/single-sign-on/[providerId]": { to: "installation", action: "identity-providers.edit" },
  "POST /api/admin/identity-providers": { to: "installation", action: "identity-providers.edit" },
  "POST /api/admin/identity-providers/check": { to: "installation", action: "identity-providers.edit" },
  "PUT /api/admin/identity-providers/[providerId]": { to: "installation", action: "identity-providers.edit" },
  "DELETE /api/admin/identity-providers/[providerId]": { to: "installation", action: "identity-providers.edit" },
  "PUT /api/admin/identity-providers/[providerId]/enabled": { to: "installation", action: "identity-providers.edit" },
} as const satisfies RouteRules;
