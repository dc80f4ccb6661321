import type { TenantAccess } from "../../lib/simulator/server";
import type { Stack } from "../support/stack";

const REGION_PATHS = { us: "", eu: "/eu", ap: "/au", ca: "/ca" } as const;

interface UpstreamRow {
  readonly id: string;
  readonly name: string;
  readonly metrics: readonly { readonly key: string; readonly value: unknown }[];
}

/** What the API itself says of a tenant's queues, read by a client that shares nothing with the product: name → key → value as text. */
export async function queuesUpstream(
  stack: Stack,
  tenant: TenantAccess,
  metrics: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const basic = Buffer.from(`${tenant.apiKey}:${tenant.apiSecret}`).toString("base64");
  const granted = await fetch(`${stack.simulator.url}/oauth/v2/token`, {
    method: "POST",
    headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
    body: "grant_type=client_credentials",
  });
  // Both casts hold because the simulator of this same checkout writes these shapes.
  const { access_token } = (await granted.json()) as { access_token: string };
  const base = `${stack.simulator.url}${REGION_PATHS[tenant.region]}/analytics/cc/v5/realtime-metrics`;
  const answer = await fetch(`${base}/queues?size=1000&metrics=${metrics.join(",")}`, {
    headers: {
      authorization: `Bearer ${access_token}`,
      ...(tenant.tenantName === null ? {} : { "X-Tenant-Info": tenant.tenantName }),
    },
  });
  const rows = (await answer.json()) as readonly UpstreamRow[];
  return new Map(
    rows.map((row) => [row.name, Object.fromEntries(row.metrics.map(({ key, value }) => [key, String(value)]))]),
  );
}
