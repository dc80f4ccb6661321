import "server-only";
import { agentCountKey } from "@/lib/domain/history/metric";
import { HOUR_MS, MINUTE_MS } from "@/lib/domain/history/quarter";
import type { AgentCounts } from "@/lib/domain/history/recorded-agents";
import { AGENT_SUBJECT, groupIdOf, queueIdOf, type Subject } from "@/lib/domain/history/subject";
import type { AgentState } from "@/lib/domain/state/agent-state";
import type { Db } from "@/lib/server/db/database";
import type { RecalledMinute } from "@/lib/server/live/trend";
import type { Column } from "./codec/column";
import { readSamples, type StoredSample } from "./samples";

/** What was recorded of the hour before `nowMs`, oldest first. Samples outlive the hour that they are folded into for this. */
export async function recallLastHour(db: Db, tenantId: string, nowMs: number): Promise<readonly RecalledMinute[]> {
  return (await readSamples(db, tenantId, nowMs - HOUR_MS, nowMs)).map(recalled);
}

export function recalled(sample: StoredSample): RecalledMinute {
  const groups = rowsOf(sample, groupIdOf);
  return {
    endMs: sample.minuteMs + MINUTE_MS,
    metrics: new Set(sample.metrics),
    queues: rowsOf(sample, queueIdOf),
    // A tenant without any group has none to show either.
    groups: groups.length === 0 ? null : groups,
    agents: countsOf(metricsOf(sample, sample.block.get(AGENT_SUBJECT))),
  };
}

function rowsOf(sample: StoredSample, idOf: (subject: Subject) => string | null) {
  return [...sample.block].flatMap(([subject, column]) => {
    const id = idOf(subject);
    return id === null ? [] : [{ id, name: "", metrics: metricsOf(sample, column) }];
  });
}

/** All states are recorded together, so where one is missing nothing is known. */
function countsOf(recorded: Readonly<Record<string, number | null>>): AgentCounts | null {
  const count = (state: AgentState) => recorded[agentCountKey(state)] ?? Number.NaN;
  const counts: AgentCounts = {
    handling: count("handling"),
    "wrap-up": count("wrap-up"),
    offering: count("offering"),
    available: count("available"),
    busy: count("busy"),
    break: count("break"),
    offline: count("offline"),
    "logged-out": count("logged-out"),
    unknown: count("unknown"),
  };
  return Object.values(counts).some(Number.isNaN) ? null : counts;
}

function metricsOf({ metrics }: StoredSample, column: Column | undefined): Record<string, number | null> {
  return Object.fromEntries(
    metrics.map((metric, place) => {
      const value = column?.[place] ?? Number.NaN;
      return [metric, Number.isNaN(value) ? null : value];
    }),
  );
}
