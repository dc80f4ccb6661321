import type { Media, QueueSpec } from "../centre/specs";
import type { Bin } from "./channel-counts";
import type { Definition, Dimension } from "./definition";
import type { History } from "./history";
import { added, isBusy, REPORT_METRICS } from "./report-metrics";

/** Values are text or null, whatever they mean. */
interface ReportItem {
  readonly key: string;
  readonly label: string;
  readonly value: string | null;
}

export interface ReportRow {
  readonly total: { readonly type: string; readonly startIndex: null; readonly endIndex: null } | null;
  readonly items: readonly ReportItem[];
}

export interface RowOptions {
  /** Up to when the log is counted, epoch ms. */
  readonly asOf: number;
  /** Percentages as fractions or out of 100. */
  readonly scale: "fraction" | "hundred";
  /** Rows for quiet spans as well. */
  readonly quiet: boolean;
}

const MEDIA_NAMES: Readonly<Record<Media, string>> = {
  phone: "Phone",
  chat: "Chat",
  email: "Email",
  voicemail: "VoiceMail",
};

/** One line of a report: what it is of, and its spans. */
interface Line {
  readonly media: string | null;
  readonly channel: string | null;
  readonly queue: QueueSpec | null;
  readonly bins: readonly Bin[];
}

/** The rows of a report, as they stand when it is made: by media, channel and queue, then by time. */
export function reportRows(
  definition: Definition,
  history: History,
  queues: readonly { readonly spec: QueueSpec; readonly name: string }[],
  options: RowOptions,
): ReportRow[] {
  const { zone, granularity } = definition;
  // Nothing is told of what lies ahead, nor of what was before the beginning.
  const from = Math.max(definition.from, history.from);
  const to = Math.min(definition.to, options.asOf + 900_000);
  const edges = zone.edges(granularity, from, Math.max(from, to));
  const names = new Map(queues.map(({ spec, name }) => [spec.id, name]));
  const lines = queues
    .filter(({ spec }) => isWanted(definition, spec))
    .flatMap(({ spec }) => linesOf(definition, history, spec, edges, options.asOf));
  const ordered = lines.toSorted(
    (left, right) => compare(left.media, right.media) || compare(left.channel, right.channel),
  );
  const rows = ordered.flatMap((line) =>
    line.bins.flatMap((bin, index) => {
      if (!options.quiet && !isBusy(bin)) return [];
      const span = { start: zone.text(edges[index] ?? 0), end: zone.text(edges[index + 1] ?? 0) };
      return [{ total: null, items: itemsOf(definition, line, names, span, bin, options.scale) }];
    }),
  );
  if (!definition.grandTotal) return rows;
  const none = { media: null, channel: null, queue: null, bins: [] };
  const all = added(ordered.flatMap(({ bins }) => bins));
  const total = { type: "grandtotal", startIndex: null, endIndex: null };
  return [...rows, { total, items: itemsOf(definition, none, names, { start: null, end: null }, all, options.scale) }];
}

function isWanted({ queueIds, media }: Definition, spec: QueueSpec): boolean {
  return (queueIds?.has(spec.id) ?? true) && (media?.has(MEDIA_NAMES[spec.media]) ?? true);
}

function linesOf(
  definition: Definition,
  history: History,
  queue: QueueSpec,
  edges: readonly number[],
  asOf: number,
): Line[] {
  const has = (dimension: Dimension) => definition.dimensions.includes(dimension);
  const media = has("media") ? MEDIA_NAMES[queue.media] : null;
  const channels = history.channels(queue).map(({ name }, channel) => ({
    media,
    channel: name,
    queue,
    bins: history.bins(queue.id, channel, edges, asOf),
  }));
  if (has("channel")) return channels;
  const bins = edges.slice(1).map((_, index) => added(channels.flatMap((channel) => channel.bins[index] ?? [])));
  return [{ media, channel: null, queue, bins }];
}

function itemsOf(
  { dimensions, metrics }: Definition,
  line: Line,
  names: ReadonlyMap<string, string>,
  span: { readonly start: string | null; readonly end: string | null },
  bin: Bin,
  scale: RowOptions["scale"],
): ReportItem[] {
  const items: ReportItem[] = [
    { key: "startTime", label: "Start Time", value: span.start },
    { key: "endTime", label: "End Time", value: span.end },
  ];
  if (dimensions.includes("media")) items.push({ key: "media", label: "Media", value: line.media });
  if (dimensions.includes("channel")) items.push({ key: "channel", label: "Channel", value: line.channel });
  const id = line.queue?.id ?? null;
  items.push({ key: "queue", label: "Queue", value: id === null ? null : (names.get(id) ?? id) });
  items.push({ key: "queueId", label: "Queue Id", value: id });
  for (const key of metrics) {
    const metric = REPORT_METRICS.get(key);
    if (metric === undefined) continue;
    const value = metric.read(bin);
    const scaled = value !== null && key.endsWith("Percentage") && scale === "hundred" ? value * 100 : value;
    items.push({ key, label: metric.label, value: scaled === null ? null : String(scaled) });
  }
  return items;
}

function compare(left: string | null, right: string | null): number {
  return left === right ? 0 : (left ?? "") < (right ?? "") ? -1 : 1;
}
