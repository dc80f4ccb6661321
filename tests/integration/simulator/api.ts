import type { Simulator, TenantAccess } from "../../../lib/simulator/server";

const REGION_PATHS = { us: "", eu: "/eu", ap: "/au", ca: "/ca" } as const;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface MetricRow {
  readonly id: string | null;
  readonly name: string;
  readonly groupId?: string;
  readonly groupName?: string;
  readonly metrics: readonly { readonly key: string; readonly value: unknown }[];
}

export async function requestToken(
  simulator: Simulator,
  tenant: TenantAccess,
  form = "grant_type=client_credentials",
): Promise<Reply> {
  const basic = Buffer.from(`${tenant.apiKey}:${tenant.apiSecret}`).toString("base64");
  const response = await fetch(`${simulator.url}/oauth/v2/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${basic}`, "Content-Type": "application/x-www-form-urlencoded" },
    body: form,
  });
  return reply(response);
}

export async function tokenFor(simulator: Simulator, tenant: TenantAccess): Promise<string> {
  const { body } = await requestToken(simulator, tenant);
  return String(field(body, "access_token"));
}

/** A client of one tenant that fetches one token and keeps it. */
export async function visitor(simulator: Simulator, index = 0) {
  const tenant = simulator.tenants[index];
  if (tenant === undefined) throw new Error(`no tenant ${index}`);
  const token = await tokenFor(simulator, tenant);
  const base = (version: number, region: keyof typeof REGION_PATHS) =>
    `${simulator.url}${REGION_PATHS[region]}/analytics/cc/v${version}/realtime-metrics`;
  const get = async (
    path: string,
    {
      version = 5,
      region = tenant.region,
      headers = {},
    }: { version?: number; region?: keyof typeof REGION_PATHS; headers?: Record<string, string> } = {},
  ): Promise<Reply> => {
    const info: Record<string, string> = tenant.tenantName === null ? {} : { "X-Tenant-Info": tenant.tenantName };
    const response = await fetch(`${base(version, region)}${path}`, {
      headers: { Authorization: `Bearer ${token}`, Accept: "application/json", ...info, ...headers },
    });
    return reply(response);
  };
  const rows = async (path: string): Promise<readonly MetricRow[]> => rowsOf((await get(path)).body);
  return { tenant, token, get, rows };
}

export async function reply(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

export function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

/** The tests that call this have checked, or check next, what the rows hold. */
export function rowsOf(body: unknown): readonly MetricRow[] {
  if (!Array.isArray(body)) throw new Error(`not a list: ${JSON.stringify(body)}`);
  return body as readonly MetricRow[];
}

export function metricValue(row: MetricRow | undefined, key: string): unknown {
  const item = row?.metrics.find((metric) => metric.key === key);
  if (item === undefined) throw new Error(`no ${key} in ${row?.name}`);
  return item.value;
}
