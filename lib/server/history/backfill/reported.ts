import "server-only";
import { isSettled, type Span } from "@/lib/domain/history/missing";
import { QUARTER_MS } from "@/lib/domain/history/quarter";
import type { ReportedCount, ReportedQuarter } from "@/lib/domain/history/reported";
import type { Intervals } from "@/lib/server/eightx8/historical/intervals";

export interface Asked extends Span {
  readonly queueIds: readonly string[];
  /** When it was asked for, epoch ms. */
  readonly atMs: number;
  /** From when on 8x8 is known to tell everything; null where that is not known yet. */
  readonly reachesFromMs: number | null;
}

/**
 * What is kept of an answer. 8x8 may leave a quarter out in which nothing happened: where its history reaches, and once it has settled, that
 * is a zero of every count that was asked for. Before its history begins nothing is known, and nothing is kept.
 */
export function reportedQuarters(asked: Asked, { quarters, metrics }: Intervals): readonly ReportedQuarter[] {
  const told = new Map(quarters.map((quarter) => [`${quarter.startMs} ${quarter.queueId}`, quarter]));
  const earliest = quarters.reduce((least, { startMs }) => Math.min(least, startMs), Number.POSITIVE_INFINITY);
  const reaches = Math.max(asked.fromMs, asked.reachesFromMs ?? earliest);
  const nothing: Partial<Record<ReportedCount, number>> = {};
  for (const metric of metrics) nothing[metric] = 0;
  const kept: ReportedQuarter[] = [];
  for (let startMs = reaches; startMs < asked.toMs; startMs += QUARTER_MS) {
    const provisional = !isSettled(startMs, asked.atMs);
    for (const queueId of asked.queueIds) {
      const quarter = told.get(`${startMs} ${queueId}`);
      if (quarter !== undefined) kept.push({ ...quarter, provisional });
      else if (!provisional) kept.push({ queueId, startMs, counts: nothing, provisional });
    }
  }
  return kept;
}
