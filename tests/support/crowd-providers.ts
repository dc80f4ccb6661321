type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void;

/** Identity providers with these names, the first with many groups in these tenants. Nobody can sign in through one: their secrets open nowhere. */
export function addProviders(insert: Insert, names: readonly string[], tenantIds: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const id = `crowd-provider-${index}`;
    insert("identity_providers", {
      id,
      kind: index % 2 === 0 ? "oidc" : "okta",
      name,
      issuer: `https://accounts-of-a-very-large-organisation-${index}.example.com${index % 2 === 0 ? "/realms/all-of-us" : ""}`,
      client_id: "0oa1b2c3d4e5f6g7h8i9".repeat(5),
      secret_sealed: "v1.none.none.none",
      secret_key_id: "none",
      secret_tail: "x7Qp",
      domains: JSON.stringify(["gmail.com", "subdomain.of.a.very.long.example.com", "example.com"]),
      groups_claim: "https://example.com/claims/groups-of-everybody-who-works-for-us",
      enabled: index % 2,
      created_at: 0,
      updated_at: 0,
    });
    for (const [place, tenantId] of (index === 0 ? [null, ...tenantIds] : []).entries())
      insert("identity_provider_groups", {
        id: `${id}-group-${place}`,
        provider_id: id,
        group_name: `6d2a1c8e-0000-4000-8000-${String(place).padStart(12, "0")}`,
        tenant_id: tenantId,
        role: tenantId === null ? null : "tenant-admin",
        installation_admin: tenantId === null ? 1 : 0,
      });
  }
}
