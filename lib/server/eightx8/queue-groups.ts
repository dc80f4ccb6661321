import "server-only";
import type { AgentRow } from "@/lib/domain/snapshot";
import type { QueueAgents } from "./types";
import { isRecord, readId } from "./value";
import { type DraftRow, mergeById, readRow } from "./wire";

export interface DraftQueueGroups {
  readonly rows: readonly DraftRow[];
  readonly queues: readonly (QueueAgents & { readonly agents: readonly (AgentRow & DraftRow)[] })[];
  readonly skipped: number;
}

/** The answer of `/agents-in-queue-groups`: two lists that need not join. Null when neither list is there; never throws. */
export function readQueueGroups(body: unknown): DraftQueueGroups | null {
  const answer = Array.isArray(body) ? body[0] : body;
  if (!isRecord(answer) || (!Array.isArray(answer.agents) && !Array.isArray(answer.queues))) return null;
  const agents = readAgents(answer.agents);
  let skipped = agents.skipped;
  const queues = asList(answer.queues).flatMap((raw) => {
    const queueId = isRecord(raw) ? (readId(raw.queueId) ?? readId(raw.id)) : null;
    if (!isRecord(raw) || queueId === null) {
      skipped += 1;
      return [];
    }
    const inQueue = readAgents(raw.agentMetrics);
    skipped += inQueue.skipped;
    const assignedAgents = [...new Set(asList(raw.assignedAgents).flatMap((id) => readId(id) ?? []))];
    return [{ id: queueId, queueId, assignedAgents, agents: inQueue.rows }];
  });
  return { rows: agents.rows, queues: mergeById(queues).map(({ id: _id, ...queue }) => queue), skipped };
}

function readAgents(raw: unknown): { rows: DraftRow[]; skipped: number } {
  const list = asList(raw);
  const rows = list.flatMap((item) => readRow(item) ?? []);
  return { rows: mergeById(rows), skipped: list.length - rows.length };
}

function asList(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}
