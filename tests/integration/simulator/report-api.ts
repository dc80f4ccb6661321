import type { Simulator } from "../../../lib/simulator/server";
import { field, type Reply, reply, tokenFor } from "./api";

const REGION_PATHS = { us: "", eu: "/eu", ap: "/au", ca: "/ca" } as const;

export const COUNTS = ["newInQueue", "entered", "accepted", "acceptedInSla", "totalAbandoned", "abandoned", "diverted"];

/** A report of quarters of an hour, as the product might ask for it. Epoch ms. */
export const definition = (from: number, to: number, more: object = {}) => ({
  type: "queue-interactions-summary",
  title: "wallboard intraday",
  dateRange: { start: new Date(from).toISOString(), end: new Date(to).toISOString() },
  granularity: "15m",
  groupBy: { name: "media-and-channel-and-queue", filters: [] },
  timezone: "Europe/London",
  metrics: [...COUNTS, "slaPercentage"],
  ...more,
});
export const message = (text: string) => ({ message: `Bad request: ${text}` });

/** A row's items by key. */
export type ReportItems = Readonly<Record<string, string | null>>;

/** A client of one tenant's Historical API. */
export async function reporter(simulator: Simulator, index = 0) {
  const tenant = simulator.tenants[index];
  if (tenant === undefined) throw new Error(`no tenant ${index}`);
  const token = await tokenFor(simulator, tenant);
  const base = `${simulator.url}${REGION_PATHS[tenant.region]}/analytics/cc/v8/historical-metrics`;
  const info: Record<string, string> = tenant.tenantName === null ? {} : { "X-Tenant-Info": tenant.tenantName };
  const authorised = { Authorization: `Bearer ${token}`, Accept: "application/json", ...info };
  const get = async (path: string, headers: Record<string, string> = authorised): Promise<Reply> =>
    reply(await fetch(`${base}${path}`, { headers }));
  const create = async (definition: unknown, headers: Record<string, string> = authorised): Promise<Reply> =>
    reply(
      await fetch(base, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json" },
        body: typeof definition === "string" ? definition : JSON.stringify(definition),
      }),
    );
  /** All rows of a report that needs no waiting, totals left out. */
  const rows = async (definition: unknown): Promise<readonly ReportItems[]> => {
    const made = await create(definition);
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
    const all: ReportItems[] = [];
    for (let page = 0; ; page++) {
      const { body, headers } = await get(`/${String(field(made.body, "id"))}/data?page=${page}&size=1000`);
      all.push(...rowsIn(body));
      if (page + 1 >= Number(headers.get("x-total-pages"))) return all;
    }
  };
  return { tenant, authorised, get, create, rows };
}

export function rowsIn(body: unknown): ReportItems[] {
  if (!Array.isArray(body)) throw new Error(`not a list: ${JSON.stringify(body)}`);
  return body.filter((row) => (field(row, "total") ?? field(row, "totals") ?? null) === null).map(itemsOf);
}

function itemsOf(row: unknown): ReportItems {
  const items = field(row, "items");
  if (!Array.isArray(items)) throw new Error(`no items: ${JSON.stringify(row)}`);
  return Object.fromEntries(
    items.map((item) => {
      const value = field(item, "value");
      return [String(field(item, "key")), value === null ? null : String(value)];
    }),
  );
}
