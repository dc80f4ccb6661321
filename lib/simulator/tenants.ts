import type { CentreSpec } from "./centre/specs";
import { hostile } from "./sizes/hostile";
import { centreOfSize, type Size } from "./sizes/sizes";

const REGIONS = ["us", "eu", "ap", "ca"] as const;
export type Region = (typeof REGIONS)[number];

/** A tenant as 8x8 would know it. Several tenants may share a key: then `tenantName` tells them apart. */
export interface TenantSpec {
  readonly name: string;
  readonly region: Region;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Value of X-Tenant-Info; null for a customer with one tenant. */
  readonly tenantName: string | null;
  /** The tenant's own zone first, then the others it has configured. */
  readonly zones: readonly string[];
  readonly centre: CentreSpec;
  /** API products of the key. */
  readonly products?: readonly string[];
}

export const REALTIME_PRODUCT = "analytics realtime-api";

/** One customer in Europe with one tenant, and one in the US with two behind the same key, the second with hostile names. */
export function standardTenants(size: Size): TenantSpec[] {
  const shared = { region: "us", apiKey: "eght_multi_key_Hw3kd0", apiSecret: "multi-secret:with/odd+chars=" } as const;
  const small = centreOfSize("small");
  return [
    {
      name: "Northwind EU",
      region: "eu",
      apiKey: "eght_northwind_key_7Qx2",
      apiSecret: "northwind-secret-0a9b8c",
      tenantName: null,
      zones: ["Europe/London", "Europe/Helsinki"],
      centre: centreOfSize(size),
    },
    {
      name: "Harbour Mutual",
      ...shared,
      tenantName: "harbourmutual01",
      zones: ["America/New_York", "America/Los_Angeles"],
      centre: small,
    },
    {
      name: "O'Brien <b>Oddities</b>",
      ...shared,
      tenantName: "oddities02",
      zones: ["America/New_York"],
      centre: hostile(centreOfSize("medium")),
    },
  ];
}

const LOAD_ZONES = ["Europe/London", "America/New_York", "Australia/Sydney", "America/Toronto"] as const;

/** Many small tenants with a key each, for load tests. */
export function manyTenants(count: number, size: Size): TenantSpec[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Tenant ${index + 1}`,
    region: REGIONS[index % REGIONS.length] ?? "us",
    apiKey: `eght_load_key_${index + 1}`,
    apiSecret: `load-secret-${index + 1}`,
    tenantName: null,
    zones: [LOAD_ZONES[index % LOAD_ZONES.length] ?? "UTC"],
    centre: centreOfSize(size),
  }));
}
