import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Figures } from "@/lib/domain/history/figures";
import { agentCountKey, isHistoryMetric, mostOf } from "@/lib/domain/history/metric";
import { METRICS } from "@/lib/domain/metrics/catalogue";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import { bufferOf, type StoredBytes } from "@/lib/server/db/stored-bytes";
import { type Block, BlockReader, encodeBlock } from "@/lib/server/history/codec/block";
import type { Column } from "@/lib/server/history/codec/column";

/*
 * A sheet is what charts show of one day that is over, of many queues together: every metric that history can be asked for by, at one length of
 * bins. The roster of a day says of which queues anything is kept, so that whoever asks can tell which sheet is theirs.
 */

/** To be raised when figures are made otherwise than before: what was made till then is found by nobody, and made anew. */
const VERSION = 4;
/** Of no more queues a chart is made of the days themselves: that is as quick, and there are too many such sets. */
export const FEW_QUEUES = 12;
/** Minutes of bins. */
export const SHEET_STEPS = [15, 30, 60, 1440] as const;
export const ROSTER = { queues: "", step: 0 } as const;
/** While the sheets of a day are made. */
export const MARK = { queues: "", step: -1 } as const;
/** Of a day of UTC: another after each change of what is kept of it. */
export const EDITION = { queues: "", step: -2 } as const;
/** Before a metric's name: which of its bins are provisional. */
const MAY_CHANGE = "?";
/** Before a metric's name: which of its bins lack a part. */
const LACKS = "!";

/** All that history can be asked for by. */
export const SHEET_METRICS: readonly string[] = [
  ...METRICS.flatMap(({ key }) => [key, mostOf(key)]),
  ...AGENT_STATES.map(agentCountKey).flatMap((key) => [key, mostOf(key)]),
].filter(isHistoryMetric);

/** Under which the sheets of these queues are kept. */
export function queuesKey(queueIds: readonly string[]): string {
  const text = JSON.stringify([VERSION, ...queueIds.toSorted()]);
  return createHash("sha256").update(text, "utf8").digest("base64url").slice(0, 22);
}

export function encodeSheet(figures: ReadonlyMap<string, Figures>, bins: number): Buffer {
  const block = new Map<string, Column>();
  const mark = (name: string, marked: ReadonlySet<number>) => {
    if (marked.size > 0)
      block.set(
        name,
        Float64Array.from({ length: bins }, (_, bin) => (marked.has(bin) ? 1 : 0)),
      );
  };
  for (const [metric, { values, provisional, lacking }] of figures) {
    block.set(
      metric,
      Float64Array.from(values, (value) => value ?? Number.NaN),
    );
    mark(MAY_CHANGE + metric, provisional);
    mark(LACKS + metric, lacking);
  }
  return encodeBlock(block, bins);
}

/** Reads sheets as far as these metrics go. */
export function sheetReader(metrics: readonly string[]): BlockReader {
  const wanted = new Set(metrics.flatMap((metric) => [metric, MAY_CHANGE + metric, LACKS + metric]));
  return new BlockReader((name) => wanted.has(name));
}

/** What is not on a sheet is a gap all day. */
export function figuresOn(sheet: Block, metric: string, bins: number): Figures {
  const values = sheet.get(metric);
  const marked = (name: string) =>
    new Set([...(sheet.get(name) ?? []).entries()].flatMap(([bin, mark]) => (mark === 1 ? [bin] : [])));
  return {
    values: Array.from({ length: bins }, (_, bin) => known(values?.[bin])),
    provisional: marked(MAY_CHANGE + metric),
    lacking: marked(LACKS + metric),
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

const roster = z.array(z.string());

export function encodeRoster(queueIds: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(queueIds), "utf8");
}

/** A roster as it is stored: of two days that had the same queues the same. */
export function rosterText(data: StoredBytes): string {
  return bufferOf(data).toString("utf8");
}

/** Throws where it is none: only this file writes them. */
export function decodeRoster(text: string): readonly string[] {
  return roster.parse(JSON.parse(text));
}
