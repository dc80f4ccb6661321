import "server-only";
import type { MetricListItem, MetricValue } from "@/lib/domain/snapshot";
import type { ReadAs } from "./kinds";

/** Longest text kept, characters; no real name or status comes near. */
const LONGEST_TEXT = 200;
const MOST_ITEMS = 500;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
/** Digits as a number is written, so that "007" and a 20-digit id stay text. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/;
/** Text that needs no cleaning: nearly all of it, so the way past the replacements pays. */
const PLAIN_TEXT = /^[!-~]([ -~]{0,198}[!-~])?$/;
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** One metric value in the product's units, percentages still in 8x8's scale. Never throws: what cannot be read is null. */
export function readValue(raw: unknown, kind: ReadAs): MetricValue {
  switch (kind) {
    case "count":
    case "milliseconds":
    case "percentage":
    case "target":
      return readNumber(raw);
    case "timestamp":
      return readTimestamp(raw);
    case "text":
      return readText(unwrap(raw));
    case "list":
      return readList(raw);
    case "shape":
      return readByShape(raw);
  }
}

/** `[5]` and `{"value": 5}` mean 5. */
function unwrap(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.length === 1 ? unwrapObject(raw[0]) : raw;
  return unwrapObject(raw);
}

function unwrapObject(raw: unknown): unknown {
  return isRecord(raw) && "value" in raw ? raw.value : raw;
}

/** A finite number ≥ 0, from a number or its text; all else is no data: no metric of 8x8's can be negative. */
function readNumber(raw: unknown): number | null {
  const value = unwrap(raw);
  const number = typeof value === "string" && DECIMAL.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number + 0 : null;
}

/** Text without control characters, half characters and direction overrides, cut at 200 characters; empty is null. */
export function readText(raw: unknown): string | null {
  if (typeof raw === "number" || typeof raw === "boolean") return String(raw);
  if (typeof raw !== "string") return null;
  if (PLAIN_TEXT.test(raw)) return raw;
  // Bounded before the replacements, so that a megabyte of text costs nothing.
  const clean = raw
    .slice(0, LONGEST_TEXT * 4)
    .replace(/\s*\p{Cc}[\p{Cc}\s]*/gu, " ")
    .replace(/[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
  const text = Array.from(clean).slice(0, LONGEST_TEXT).join("").trim();
  return text === "" ? null : text;
}

/** ISO 8601 UTC from ISO text (without an offset: UTC) or epoch seconds or milliseconds; else null. */
function readTimestamp(raw: unknown): string | null {
  const value = unwrap(raw);
  const number = readNumber(value);
  if (number !== null) {
    const ms = number < 1e11 ? number * 1000 : number;
    return number > 1e8 && ms < 8.64e15 ? new Date(ms).toISOString() : null;
  }
  if (typeof value !== "string" || value.length > 40 || !ISO.test(value.trim())) return null;
  const text = value.trim();
  const ms = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function readList(raw: unknown): readonly MetricListItem[] | null {
  const list = typeof raw === "string" ? parseList(raw) : raw;
  if (Array.isArray(list)) return list.slice(0, MOST_ITEMS).flatMap((item) => readItem(item) ?? []);
  if (!isRecord(list)) return null;
  if ("id" in list || "name" in list) return [readItem(list) ?? []].flat();
  // A map of name to count.
  return Object.entries(list)
    .slice(0, MOST_ITEMS)
    .flatMap(([name, count]) => readItem({ name, count }) ?? []);
}

function readItem(raw: unknown): MetricListItem | null {
  if (typeof raw === "string") return readItem({ name: raw });
  if (!isRecord(raw)) return null;
  const id = readId(raw.id);
  const name = readText(raw.name) ?? id;
  // That it is in the list says there is at least one.
  return name === null ? null : { id, name, count: readNumber(raw.count) ?? 1 };
}

function readByShape(raw: unknown): MetricValue {
  const value = unwrap(raw);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") {
    const text = value.trim();
    if (PLAIN_NUMBER.test(text)) return Number(text);
    return readTimestamp(text) ?? readText(value);
  }
  return typeof value === "boolean" ? String(value) : readList(value);
}

function parseList(text: string): unknown {
  if (!/^\s*\[/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Ids are opaque text; a number becomes its text. Empty or anything else is no id. */
export function readId(raw: unknown): string | null {
  if (typeof raw === "number") return Number.isFinite(raw) ? String(raw) : null;
  if (typeof raw !== "string") return null;
  const id = raw.trim();
  return id === "" ? null : id;
}

/** True for a JSON object. Reading any of its fields gives `unknown`. */
export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
