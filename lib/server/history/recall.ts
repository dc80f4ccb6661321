import "server-only";
import { agentCountKey } from "@/lib/domain/history/metric";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import { AGENT_SUBJECT, queueIdOf } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import type { RecalledMinute } from "@/lib/server/live/trend";
import type { Column } from "./codec/column";
import { readSamples, type StoredSample } from "./samples";

/** What was recorded of the hour before `nowMs`, oldest first. Samples outlive the hour that they are folded into for this. */
export async function recallLastHour(db: Db, tenantId: string, nowMs: number): Promise<readonly RecalledMinute[]> {
  const samples = await readSamples(db, tenantId, nowMs - HOUR_MS, nowMs);
  return samples.map((sample) => ({
    endMs: sample.minuteMs + MINUTE_MS,
    queues: [...sample.block].flatMap(([subject, column]) => {
      const id = queueIdOf(subject);
      return id === null ? [] : [{ id, name: "", metrics: metricsOf(sample, column) }];
    }),
    available: metricsOf(sample, sample.block.get(AGENT_SUBJECT))[agentCountKey("available")] ?? null,
  }));
}

function metricsOf({ metrics }: StoredSample, column: Column | undefined): Record<string, number | null> {
  return Object.fromEntries(
    metrics.map((metric, place) => {
      const value = column?.[place] ?? Number.NaN;
      return [metric, Number.isNaN(value) ? null : value];
    }),
  );
}
