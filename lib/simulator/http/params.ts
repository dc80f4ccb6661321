import { type Family, findMetric, isOffered, METRICS, type Metric } from "../metrics/table";
import { badRequest } from "./answer";

/** Repeated or joined by commas; null when the parameter is absent. */
export function listParam(query: URLSearchParams, name: string): string[] | null {
  if (!query.has(name)) return null;
  const items = query.getAll(name).flatMap((text) => text.split(","));
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

export function flagParam(query: URLSearchParams, name: string): boolean {
  const text = query.get(name);
  if (text === null || text === "") return false;
  if (text.toLowerCase() === "true") return true;
  if (text.toLowerCase() === "false") return false;
  throw badRequest(`Invalid value '${text}' for field '${name}'`);
}

export interface Page {
  readonly page: number;
  readonly size: number;
}

export function pageParams(query: URLSearchParams, defaultSize: number): Page {
  const size = integerParam(query, "size", defaultSize);
  const page = integerParam(query, "page", 0);
  if (size > 1000) throw badRequest("Field 'size' must be less than or equal to 1000");
  if (size < 1) throw badRequest("Field 'size' must be greater than or equal to 1");
  return { page, size };
}

function integerParam(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null || text === "") return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw badRequest(`Invalid value '${text}' for field '${name}'`);
  return Number(text);
}

/** The metrics asked for, alphabetically; all that the family has when none are. */
export function metricsParam(query: URLSearchParams, family: Family, version: number): Metric[] {
  const keys = listParam(query, "metrics");
  if (keys === null || keys.length === 0) return METRICS.filter((metric) => isOffered(metric, family, version));
  const metrics = [...new Set(keys)].map((key) => {
    const metric = findMetric(key);
    if (metric === undefined || !isOffered(metric, family, version)) {
      throw badRequest(`Invalid value '${key}' for field 'metrics'`);
    }
    return metric;
  });
  return metrics.sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** Index of the tenant's zone that `.today` is asked for in. */
export function zoneParam(query: URLSearchParams, zones: readonly string[]): number {
  const zone = query.get("timezone");
  if (zone === null || zone === "") return 0;
  const index = zones.indexOf(zone);
  if (index < 0) throw badRequest(`Invalid value '${zone}' for field 'timezone'`);
  return index;
}
