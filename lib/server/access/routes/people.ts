import "server-only";
import type { RouteRules } from "./rule";

/** People, how they sign in, and the trail of what they did. */
export const PEOPLE_ROUTES = {
  "PAGE /admin/people": { to: "somewhere", action: "people.view" },
  "PAGE /admin/people/[userId]": { to: "somewhere", action: "people.view" },
  "PAGE /admin/sessions": { to: "installation", action: "session.edit" },
  "PAGE /admin/audit": { to: "somewhere", action: "audit.view" },
  "GET /api/admin/audit": { to: "somewhere", action: "audit.view" },
  "GET /api/admin/audit/export": { to: "somewhere", action: "audit.view" },
  "POST /api/admin/invitations": { to: "installation", action: "installation-people.edit" },
  "POST /api/admin/tenants/[tenantId]/invitations": { to: "tenant", action: "people.edit" },
  "DELETE /api/admin/tenants/[tenantId]/invitations/[invitationId]": { to: "tenant", action: "people.edit" },
  "DELETE /api/admin/invitations/[invitationId]": { to: "installation", action: "installation-people.edit" },
  "PUT /api/admin/tenants/[tenantId]/members/[userId]": { to: "tenant", action: "people.edit" },
  "DELETE /api/admin/tenants/[tenantId]/members/[userId]": { to: "tenant", action: "people.edit" },
  "PATCH /api/admin/people/[userId]": { to: "installation", action: "installation-people.edit" },
  "DELETE /api/admin/people/[userId]": { to: "installation", action: "installation-people.edit" },
  "DELETE /api/admin/people/[userId]/second-factor": { to: "installation", action: "installation-people.edit" },
  "DELETE /api/admin/sessions/[sessionId]": { to: "installation", action: "session.edit" },
  "PAGE /account": { to: "signed-in", why: "the person's own account" },
  "PUT /api/account/password": { to: "signed-in", why: "the person's own password" },
  "GET /api/account/second-factor": { to: "signed-in", why: "counts the person's own recovery codes" },
  "POST /api/account/second-factor": { to: "signed-in", why: "the person's own, by their password" },
  "PUT /api/account/second-factor": { to: "signed-in", why: "the person's own, by a code" },
  "DELETE /api/account/second-factor": { to: "signed-in", why: "the person's own, by their password and a code" },
  "POST /api/account/second-factor/codes": { to: "signed-in", why: "the person's own, by their password and a code" },
  "PATCH /api/account": { to: "signed-in", why: "the person's own name" },
  "DELETE /api/account/sessions": { to: "signed-in", why: "ends the person's other sessions" },
  "DELETE /api/account/sessions/[sessionId]": { to: "signed-in", why: "ends one of the person's own sessions" },
  "PAGE /invitation": { to: "anyone", why: "worthless without the single-use token" },
  "POST /api/invitation": { to: "anyone", why: "worthless without the single-use token" },
} as const satisfies RouteRules;
