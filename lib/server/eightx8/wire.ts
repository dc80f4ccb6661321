import "server-only";
import type { AgentRow, MetricValue } from "@/lib/domain/snapshot";
import { readAs } from "./kinds";
import { isRecord, readId, readText, readValue } from "./value";

/** Metrics while they are being put together; percentages are in 8x8's scale until percent-scale.ts has settled it. */
export type Draft = Record<string, MetricValue>;

/** A row of any family; queues and groups simply have no group. */
export interface DraftRow extends AgentRow {
  readonly metrics: Draft;
}

export interface DraftRows {
  readonly rows: readonly DraftRow[];
  readonly skipped: number;
  readonly totals: Draft | null;
}

/** Names under which a list has been seen wrapped in other APIs of this kind. */
const WRAPPERS = ["content", "data", "items", "item", "results", "queues", "groups", "agents"];
const MOST_METRICS = 1_000;
const LONGEST_KEY = 120;

/**
 * The rows of an answer: an array, one object, either of them wrapped once or twice. Null when it is none of these.
 * Odd rows are left out and counted; never throws.
 */
export function readRows(body: unknown): DraftRows | null {
  const list = findRows(body, 0);
  if (list === null) return null;
  const rows: DraftRow[] = [];
  let skipped = 0;
  let totals: Draft | null = null;
  for (const item of list) {
    const row = readRow(item);
    if (row !== null) rows.push(row);
    else if (isTotals(item)) totals ??= readMetrics(item.metrics);
    else skipped += 1;
  }
  return { rows, skipped, totals };
}

function findRows(body: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(body)) return body.some(Array.isArray) ? body.flat(2) : body;
  if (!isRecord(body) || depth > 2) return null;
  if ("id" in body || "metrics" in body) return [body];
  for (const name of WRAPPERS) {
    const inner = name in body ? findRows(body[name], depth + 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** One row, or null when it has no id to know it by. */
export function readRow(raw: unknown): DraftRow | null {
  if (!isRecord(raw)) return null;
  const id = readId(raw.id);
  if (id === null) return null;
  return {
    id,
    name: readText(raw.name) ?? id,
    groupId: readId(raw.groupId),
    groupName: readText(raw.groupName),
    metrics: readMetrics(raw.metrics),
  };
}

/** `includeTotals` appends a row without an id, named "totals", its keys prefixed "total.". */
function isTotals(raw: unknown): raw is Record<string, unknown> {
  return isRecord(raw) && readId(raw.id) === null && /^totals?$/i.test(readText(raw.name) ?? "");
}

/** A list of `{key, value}` or a map of key to value; keys lose the "total." of a totals row. */
export function readMetrics(raw: unknown): Draft {
  const metrics: Draft = {};
  const list = isRecord(raw) ? [raw] : Array.isArray(raw) ? raw.slice(0, MOST_METRICS) : [];
  // The plain case first: an answer holds a hundred thousand of these.
  for (const item of list) {
    if (isRecord(item) && typeof item.key === "string") put(metrics, item.key, item.value);
    else if (isRecord(item)) putAll(metrics, item);
    else if (Array.isArray(item)) for (const inner of item) if (isRecord(inner)) putAll(metrics, inner);
  }
  return metrics;
}

function putAll(metrics: Draft, item: Record<string, unknown>): void {
  if (typeof item.key === "string" && "value" in item) put(metrics, item.key, item.value);
  else for (const [key, value] of Object.entries(item).slice(0, MOST_METRICS)) put(metrics, key, value);
}

function put(metrics: Draft, name: string, value: unknown): void {
  const key = name.startsWith("total.") ? name.slice("total.".length) : name;
  if (key === "" || key.length > LONGEST_KEY || key === "__proto__") return;
  metrics[key] = readValue(value, readAs(key));
}

/** The same id in several pages (rows move while pages are walked): one row, the newest, in the first's place. */
export function mergeById<T extends { readonly id: string }>(rows: Iterable<T>): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) byId.set(row.id, row);
  return [...byId.values()];
}
