import { revokeProvisioning } from "@/lib/server/displays/revoke-provisioning";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** Ends a link for good; the displays that it made stay. */
export const DELETE = guardedTenant(
  "DELETE /api/tenants/[tenantId]/display-links/[linkId]",
  async ({ tenantId, params, trace }) => {
    const { db } = await services();
    return answer(await revokeProvisioning(db, tenantId, params.linkId ?? "", trace));
  },
);
