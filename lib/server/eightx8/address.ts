import "server-only";
import type { Region } from "@/lib/domain/region";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Endpoint } from "./endpoints";
import type { UpstreamError } from "./errors";
import type { Connection, ListRequest } from "./types";
import { upstreamError } from "./upstream-error";

export const EIGHTX8_URL = "https://api.8x8.com";
/** The most rows a page may have. Always sent: the defaults are as low as 10. */
export const PAGE_SIZE = 1000;

/** API fact: the region is a path prefix; ap is called "au" there. Tokens come from one address for all regions. */
const PREFIX: Readonly<Record<Region, string>> = { us: "", eu: "/eu", ap: "/au", ca: "/ca" };

export function tokenUrl(base: string): string {
  return `${base.replace(/\/+$/, "")}/oauth/v2/token`;
}

export interface Call {
  readonly endpoint: Endpoint;
  readonly ids: readonly string[];
  readonly request: ListRequest & { readonly showEnabledAgents?: boolean };
  /** Metrics as sent, including those added to settle the percentage scale. */
  readonly metrics: readonly string[];
}

/** The whole address but for the page number, or why the request cannot be made. */
export function address(base: string, region: Region, call: Call): Result<URL, UpstreamError> {
  const path = call.endpoint.path.replace(/\{(\d)\}/g, (_, index: string) => encode(call.ids[Number(index)] ?? ""));
  // An empty or dotted id would change which path is asked.
  if (path.split("/").some((part, index) => index > 0 && /^\.{0,2}$/.test(part))) {
    return err(upstreamError("request-refused", { message: "The id of a queue, group or agent is empty or invalid." }));
  }
  const query = queryOf(call);
  if (!query.ok) return query;
  const url = apiUrl(base, region, `/analytics/cc/v5/realtime-metrics${path}`);
  if (url.ok) url.value.search = query.value;
  return url;
}

/** The address of the Historical API; `path` begins with a slash or is empty. */
export function historicalUrl(base: string, region: Region, path: string): Result<URL, UpstreamError> {
  return apiUrl(base, region, `/analytics/cc/v8/historical-metrics${path}`);
}

function apiUrl(base: string, region: Region, path: string): Result<URL, UpstreamError> {
  const text = `${base.replace(/\/+$/, "")}${PREFIX[region]}${path}`;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return ok(new URL(text));
  return err(
    upstreamError("connect", { message: "EIGHTX8_BASE_URL is not an http or https address.", retryable: false }),
  );
}

/** Half a surrogate pair cannot be encoded; no id of 8x8's has one, so it may become something that is not found. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
}

/** A key is sent only if it looks like one; an odd one simply gets no answer (null). */
export function isMetricKey(key: string): boolean {
  return /^[A-Za-z]\w{0,63}(\.[A-Za-z0-9-]{1,20}){0,3}$/.test(key);
}

function queryOf({ endpoint, request, metrics }: Call): Result<string, UpstreamError> {
  const can = (option: Endpoint["options"][number]) => endpoint.options.includes(option);
  const summary = request.summary === true && can("summary");
  const query: string[] = [];
  const list = (name: string | undefined, values: readonly string[] | undefined) => {
    if (name === undefined || values === undefined || values.length === 0) return;
    query.push(`${name}=${values.map(encode).join(",")}`);
  };
  if (can("paged")) query.push(`size=${PAGE_SIZE}`);
  if (summary) query.push("summary=true");
  else {
    if (endpoint.metricsRequired && metrics.length === 0) {
      return err(upstreamError("request-refused", { message: "Agents cannot be asked for without naming metrics." }));
    }
    list("metrics", metrics);
    list(endpoint.ids, request.ids);
    list(endpoint.groupIds, request.groupIds);
    if (request.includeTotals && can("totals")) query.push("includeTotals=true");
    if (request.showEnabledAgents && can("enabled")) query.push("showEnabledAgents=true");
  }
  if (request.timeZone !== undefined) {
    if (!/^[A-Za-z0-9_+\-/]{1,64}$/.test(request.timeZone)) return err(upstreamError("zone-refused"));
    query.push(`timezone=${encodeURIComponent(request.timeZone)}`);
  }
  return ok(query.join("&"));
}

/**
 * `X-Tenant-Info`, or nothing for a customer with one tenant. A name that cannot stand in a header (control characters would
 * smuggle in further headers; others have no place in Latin-1) is wrong in any case.
 */
export function tenantHeader(connection: Connection): Result<Record<string, string>, UpstreamError> {
  const name = connection.tenantName?.trim() ?? "";
  if (name === "") return ok({});
  return /^[\x20-\x7e\xa0-\xff]{1,256}$/.test(name) && !/\p{Cc}/u.test(connection.tenantName ?? "")
    ? ok({ "x-tenant-info": name })
    : err(upstreamError("tenant-name-wrong"));
}
