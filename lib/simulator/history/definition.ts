import { z } from "zod";
import { badRequest } from "../http/answer";
import { QUARTER_MS } from "./channel-counts";
import { REPORT_METRICS } from "./report-metrics";
import { GRANULARITIES, type Granularity, ZoneClock } from "./zone";

const WEEK_MS = 7 * 86_400_000;

export const REPORT_TYPE = "queue-interactions-summary";
/** Dimensions of each grouping, in the order of columns and of rows, and what it may be filtered by. */
export const GROUPINGS = {
  queue: { dimensions: ["queue"], filters: ["queue"] },
  "media-and-queue": { dimensions: ["media", "queue"], filters: ["media", "queue"] },
  "media-and-channel-and-queue": { dimensions: ["media", "channel", "queue"], filters: ["media", "queue"] },
} as const satisfies Readonly<Record<string, { dimensions: readonly Dimension[]; filters: readonly string[] }>>;
export type Dimension = "media" | "channel" | "queue";

/** A report as it is to be made. Instants in epoch ms. */
export interface Definition {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly granularity: Granularity;
  readonly dimensions: readonly Dimension[];
  readonly queueIds: ReadonlySet<string> | null;
  readonly media: ReadonlySet<string> | null;
  readonly zone: ZoneClock;
  readonly metrics: readonly string[];
  readonly grandTotal: boolean;
}

const instant = z.iso.datetime({ offset: true });
const requestSchema = z.object({
  type: z.string(),
  title: z.string(),
  granularity: z.enum(GRANULARITIES),
  dateRange: z.object({ start: instant, end: instant }),
  groupBy: z.object({
    name: z.string(),
    filters: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).default([]),
  }),
  timezone: z.string().optional(),
  metrics: z.array(z.string()).default([]),
  includeGrandTotal: z.boolean().default(false),
  includeSubTotal: z.literal(false).default(false),
});

/**
 * Reads what a report is to be. `zones` are those the tenant has configured, its own first; `range` says whether the range's times are instants
 * or what a clock in the report's zone reads. Throws the API's refusal.
 */
export function readDefinition(body: string, zones: readonly string[], range: "instant" | "wall"): Definition {
  const request = parse(body);
  if (request.type !== REPORT_TYPE) throw badRequest(`Invalid value '${request.type}' for field 'type'`);
  if (!/^[A-Za-z0-9\s!\-_.*'()]+$/.test(request.title)) throw badRequest("Invalid value for field 'title'");
  const zoneName = request.timezone ?? zones[0] ?? "UTC";
  if (!zones.includes(zoneName)) throw badRequest(`Invalid value '${zoneName}' for field 'timezone'`);
  const zone = new ZoneClock(zoneName);
  const { from, to } = rangeOf(request, zone, range);
  const grouping = groupingOf(request.groupBy.name);
  const filter = (name: string) => {
    const found = request.groupBy.filters.find((each) => each.name === name);
    return found === undefined ? null : new Set(found.values);
  };
  for (const { name } of request.groupBy.filters)
    if (!grouping.filters.some((each) => each === name))
      throw badRequest(`Invalid value '${name}' for field 'filters'`);
  const unknown = request.metrics.find((metric) => !REPORT_METRICS.has(metric));
  if (unknown !== undefined) throw badRequest(`Invalid value '${unknown}' for field 'metrics'`);
  return {
    title: request.title,
    from,
    to,
    granularity: request.granularity,
    dimensions: grouping.dimensions,
    queueIds: filter("queue"),
    media: filter("media"),
    zone,
    metrics: request.metrics.length > 0 ? request.metrics : [...REPORT_METRICS.keys()],
    grandTotal: request.includeGrandTotal,
  };
}

type Request = z.infer<typeof requestSchema>;

function parse(body: string): Request {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw badRequest("The body is not JSON");
  }
  const request = requestSchema.safeParse(json);
  if (request.success) return request.data;
  throw badRequest(`Invalid value for field '${request.error.issues[0]?.path.join(".") ?? ""}'`);
}

function rangeOf({ dateRange, granularity }: Request, zone: ZoneClock, range: "instant" | "wall") {
  const read = (text: string) => {
    const at = Math.floor(Date.parse(text) / QUARTER_MS) * QUARTER_MS;
    return range === "instant" ? at : zone.instant(at);
  };
  const [from, to] = [read(dateRange.start), read(dateRange.end)];
  if (!(from < to)) throw badRequest("Field 'dateRange.start' must be before 'dateRange.end'");
  if ((granularity === "15m" || granularity === "30m") && to - from > WEEK_MS)
    throw badRequest(`Granularity '${granularity}' is available for at most one week`);
  return { from, to };
}

function groupingOf(name: string): (typeof GROUPINGS)[keyof typeof GROUPINGS] {
  for (const [known, grouping] of Object.entries(GROUPINGS)) if (known === name) return grouping;
  throw badRequest(`Invalid value '${name}' for field 'groupBy.name'`);
}
