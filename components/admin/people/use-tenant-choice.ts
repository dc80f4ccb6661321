"use client";

import { useState } from "react";
import type { TenantPlaces } from "@/lib/contracts/admin/people";

/** At least one. */
export type TenantsToChoose = readonly [TenantPlaces, ...TenantPlaces[]];

/** One of these tenants, the first until another is chosen. */
export function useTenantChoice(tenants: TenantsToChoose) {
  const [tenantId, choose] = useState(tenants[0].id);
  // The chosen one may be gone when the page is rendered afresh.
  return { tenant: tenants.find(({ id }) => id === tenantId) ?? tenants[0], choose };
}
