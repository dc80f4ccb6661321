import "server-only";
import * as z from "zod";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import { REPORTED_COUNTS, type ReportedCount } from "@/lib/domain/history/reported";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import { readId, readText, readValue } from "@/lib/server/eightx8/value";

/** One channel of a queue in one quarter. */
export interface ReportRow {
  readonly queueId: string;
  /** Epoch ms. */
  readonly startMs: number;
  readonly media: QueueMedia | null;
  /** What 8x8 gave no number for is not there. */
  readonly counts: Readonly<Partial<Record<ReportedCount, number>>>;
}

export interface ReadRows {
  readonly rows: readonly ReportRow[];
  /** Rows that could not be read and were left out. Totals do not count. */
  readonly skipped: number;
  /** Rows of the page, whatever they were. */
  readonly seen: number;
}

const item = z.object({ key: z.string(), value: z.unknown().optional() });
const row = z.object({
  total: z.unknown().optional(),
  totals: z.unknown().optional(),
  // 8x8's papers show a list; one of their samples shows a map.
  items: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
});
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** The rows of a page of data; null when it is no list. Never throws. */
export function readReportRows(body: unknown): ReadRows | null {
  if (!Array.isArray(body)) return null;
  const rows: ReportRow[] = [];
  let skipped = 0;
  for (const raw of body) {
    const read = readRow(raw);
    if (read === null) skipped += 1;
    else if (read !== "total") rows.push(read);
  }
  return { rows, skipped, seen: body.length };
}

function readRow(raw: unknown): ReportRow | "total" | null {
  const parsed = row.safeParse(raw);
  if (!parsed.success) return null;
  const { total, totals, items } = parsed.data;
  if ((total ?? totals ?? null) !== null) return "total";
  const values = Array.isArray(items) ? valuesOf(items) : new Map(Object.entries(items));
  const queueId = readId(values.get("queueId"));
  const startMs = readStart(values.get("startTime"));
  if (queueId === null || startMs === null) return null;
  const counts: Partial<Record<ReportedCount, number>> = {};
  for (const key of REPORTED_COUNTS) {
    const value = readValue(values.get(key), "count");
    if (typeof value === "number") counts[key] = value;
  }
  return { queueId, startMs, media: readMedia(values.get("media")), counts };
}

function valuesOf(items: readonly unknown[]): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const raw of items) {
    const parsed = item.safeParse(raw);
    if (parsed.success) values.set(parsed.data.key, parsed.data.value);
  }
  return values;
}

/** The instant of `2022-08-29T00:00-04:00`; null without an offset, or where no quarter begins. */
function readStart(raw: unknown): number | null {
  if (typeof raw !== "string" || !TIME.test(raw)) return null;
  const ms = Date.parse(raw);
  return Number.isNaN(ms) || ms % QUARTER_MS !== 0 ? null : ms;
}

/** What 8x8 calls a media, whatever its spelling (`InboundPhone`, `VoiceMail`); null for one that we do not know. */
export function readMedia(raw: unknown): QueueMedia | null {
  const name = (readText(raw) ?? "").toLowerCase().replace(/[^a-z]/g, "");
  if (name.includes("voicemail")) return "voicemail";
  if (name.includes("phone") || name.includes("voice")) return "phone";
  if (name.includes("chat")) return "chat";
  return name.includes("mail") ? "email" : null;
}
