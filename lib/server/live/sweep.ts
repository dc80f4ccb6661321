import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { AgentRow, GroupRow, QueueRow } from "@/lib/domain/snapshot";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import type { EightX8Client, Rows } from "@/lib/server/eightx8/types";
import type { Ask } from "./plan";
import { NO_ROWS } from "./row-source";

/** What one ask brought; the lists it does not concern are empty. Instants in epoch ms. */
export interface Taken {
  readonly queues: readonly QueueRow[];
  readonly agents: readonly AgentRow[];
  readonly groups: readonly GroupRow[];
  /** Agents in the context of a queue, by queue id. */
  readonly agentsByQueue: ReadonlyMap<string, readonly AgentRow[]>;
  /** Ids of the agents who serve a queue, by queue id. */
  readonly rosters: ReadonlyMap<string, readonly string[]>;
  readonly takenAt: number | null;
  readonly skewMs: number | null;
  readonly requestedAt: number;
  readonly requests: number;
  readonly skipped: number;
  /** 8x8 does not know the id that was asked for. */
  readonly unknownId: boolean;
}

/** Asks 8x8 for one thing. A single queue or agent that 8x8 does not know (any more) is an answer: no row. */
export async function take(
  client: EightX8Client,
  ask: Ask,
  timeZone: string | null,
  nowMs: number,
  signal: AbortSignal,
): Promise<Result<Taken, UpstreamError>> {
  const request = { metrics: ask.metrics, ...(timeZone !== null && { timeZone }) };
  switch (ask.kind) {
    case "queues":
      return done(await client.queues(request, signal), ({ rows }) => ({ queues: rows }));
    case "agents":
      return done(await client.agents(request, signal), ({ rows }) => ({ agents: rows }));
    case "groups": {
      const wanted = ask.metrics.length === 0 ? { summary: true } : request;
      return done(await client.groups(wanted, signal), ({ rows }) => ({ groups: rows }));
    }
    case "queue":
      return known(
        done(await client.queue(ask.id, request, signal), ({ rows }) => ({ queues: rows })),
        nowMs,
      );
    case "queue-agents": {
      const answer = await client.queueAgents(ask.id, request, signal);
      return known(
        done(answer, ({ rows }) => ({ agentsByQueue: new Map([[ask.id, rows]]) })),
        nowMs,
      );
    }
    case "queue-groups":
      return done(await client.agentsInQueueGroups(request, signal), ({ queues }) => ({
        agentsByQueue: new Map(queues.map((queue) => [queue.queueId, queue.agents])),
      }));
    case "roster": {
      const answer = await client.queueAgents(ask.id, { summary: true }, signal);
      return known(
        done(answer, ({ rows }) => ({ rosters: new Map([[ask.id, rows.map(({ id }) => id)]]) })),
        nowMs,
      );
    }
    case "rosters":
      return done(await client.agentsInQueueGroups(request, signal), ({ queues }) => ({
        // API fact: either list can name somebody whom the other lacks.
        rosters: new Map(
          queues.map(({ queueId, assignedAgents, agents }) => [
            queueId,
            [...assignedAgents, ...agents.map(({ id }) => id)],
          ]),
        ),
      }));
    case "agents-by-id":
      return known(
        done(await client.agents({ ...request, ids: ask.ids }, signal), ({ rows }) => ({ agents: rows })),
        nowMs,
      );
  }
}

function done<T extends Rows<unknown>>(
  answer: Result<T, UpstreamError>,
  lists: (value: T) => Partial<Taken>,
): Result<Taken, UpstreamError> {
  if (!answer.ok) return answer;
  const { takenAt, skewMs, requestedAt, requests, skipped } = answer.value;
  return ok({ ...NO_ROWS, takenAt, skewMs, requestedAt, requests, skipped, unknownId: false, ...lists(answer.value) });
}

/** API fact: an unknown id is refused with 404 on a single row and with 400 in a filter. */
function known(answer: Result<Taken, UpstreamError>, nowMs: number): Result<Taken, UpstreamError> {
  if (answer.ok || answer.error.code !== "request-refused") return answer;
  return ok({ ...NO_ROWS, takenAt: null, skewMs: null, requestedAt: nowMs, requests: 1, skipped: 0, unknownId: true });
}
