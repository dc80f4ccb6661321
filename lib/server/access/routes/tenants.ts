import "server-only";
import type { RouteRules } from "./rule";

/** Tenants, their credentials, queues and boards. */
export const TENANT_ROUTES = {
  "PAGE /admin": { to: "somewhere", action: "tenant.view" },
  "PAGE /admin/tenants": { to: "somewhere", action: "tenant.view" },
  "PAGE /admin/tenants/connect": { to: "installation", action: "tenant.create" },
  "PAGE /admin/tenants/[tenantId]": { to: "tenant", action: "tenant.view" },
  "PAGE /admin/tenants/[tenantId]/queues": { to: "tenant", action: "tenant.view" },
  "PAGE /admin/tenants/[tenantId]/boards": { to: "tenant", action: "board.edit" },
  "PAGE /admin/tenants/[tenantId]/thresholds": { to: "tenant", action: "thresholds.edit" },
  "POST /api/admin/check": { to: "installation", action: "tenant.create" },
  "POST /api/admin/tenants": { to: "installation", action: "tenant.create" },
  "PATCH /api/admin/tenants/[tenantId]": { to: "tenant", action: "tenant.edit" },
  "DELETE /api/admin/tenants/[tenantId]": { to: "tenant", action: "tenant.edit" },
  "PUT /api/admin/tenants/[tenantId]/paused": { to: "tenant", action: "tenant.edit" },
  "PUT /api/admin/tenants/[tenantId]/secret": { to: "tenant", action: "tenant.edit" },
  "POST /api/admin/tenants/[tenantId]/check": { to: "tenant", action: "tenant.edit" },
  "GET /api/admin/tenants/[tenantId]/queues": { to: "tenant", action: "tenant.view" },
  "PUT /api/admin/tenants/[tenantId]/queues": { to: "tenant", action: "queues.edit" },
  "GET /api/admin/tenants/[tenantId]/thresholds": { to: "tenant", action: "thresholds.edit" },
  "PUT /api/admin/tenants/[tenantId]/thresholds": { to: "tenant", action: "thresholds.edit" },
  "POST /api/admin/tenants/[tenantId]/boards": { to: "tenant", action: "board.edit" },
  "POST /api/admin/tenants/[tenantId]/boards/originals": { to: "tenant", action: "board.edit" },
  "PATCH /api/admin/tenants/[tenantId]/boards/[boardId]": { to: "tenant", action: "board.edit" },
  "DELETE /api/admin/tenants/[tenantId]/boards/[boardId]": { to: "tenant", action: "board.edit" },
  "GET /api/admin/tenants/[tenantId]/assets": { to: "tenant", action: "board.edit" },
  "POST /api/admin/tenants/[tenantId]/assets": { to: "tenant", action: "board.edit" },
  "DELETE /api/admin/tenants/[tenantId]/assets/[assetId]": { to: "tenant", action: "board.edit" },
  "GET /api/tenants/[tenantId]/assets/[assetId]": { to: "tenant", action: "board.view" },
  "PATCH /api/admin/credentials/[credentialId]": { to: "installation", action: "credential.edit" },
  "DELETE /api/admin/credentials/[credentialId]": { to: "installation", action: "credential.edit" },
} as const satisfies RouteRules;
