/** The address of a tenant's provisioning links on our own server. */
export function provisioningUrl(tenantId: string): string {
  return `/api/tenants/${encodeURIComponent(tenantId)}/display-links`;
}
