import type { Agent } from "../centre/agent";
import type { Group } from "../centre/centre";
import type { Queue } from "../centre/queue";
import type { Fault } from "../faults/schema";
import type { Reports } from "../history/reports";
import type { Dialect } from "../metrics/reading";
import type { Tenant } from "../world";
import { notFound } from "./answer";
import type { Page } from "./params";
import type { Row } from "./rows";

/** What requests for reports need besides. */
export interface Historical {
  readonly reports: Reports;
  /** The wall's time, epoch ms: reports take their time by it. */
  readonly wall: number;
  /** Whether a report's range is read as instants or as what a clock in its zone reads. */
  readonly range: "instant" | "wall";
  readonly totals: "total" | "totals";
  /** Rows for spans in which nothing happened. */
  readonly quietRows: boolean;
}

/** An authorised request for one tenant's data, with what the faults change about them. */
export interface Call {
  readonly tenant: Tenant;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly historical: Historical;
  /** Version of the API, 1–5; of the Historical API 1–8. */
  readonly version: number;
  readonly dialect: Dialect;
  readonly singleRow: "array" | "object";
  readonly faults: readonly Fault[];
}

/** The moment the data were taken, epoch ms. */
export const takenAt = (call: Call): number => call.tenant.centre.now;

export function queuesOf(call: Call): readonly Queue[] {
  const gone = new Set(call.faults.flatMap((fault) => (fault.kind === "vanish-queue" ? [fault.queueId] : [])));
  const queues = call.tenant.centre.queues;
  return gone.size === 0 ? queues : queues.filter((queue) => !gone.has(queue.spec.id));
}

export function agentsOf(call: Call, agents: readonly Agent[]): readonly Agent[] {
  const gone = new Set(call.faults.flatMap((fault) => (fault.kind === "vanish-agent" ? [fault.agentId] : [])));
  return gone.size === 0 ? agents : agents.filter((agent) => !gone.has(agent.spec.id));
}

export function queueName(call: Call, queue: Queue): string {
  for (const fault of call.faults) {
    if (fault.kind === "rename-queue" && fault.queueId === queue.spec.id) return fault.name;
  }
  return queue.name;
}

export function findQueue(call: Call, id: string): Queue {
  const queue = queuesOf(call).find((each) => each.spec.id === id);
  if (queue === undefined) throw notFound();
  return queue;
}

export function findGroup(call: Call, id: string): Group {
  const group = call.tenant.centre.groups.find((each) => each.spec.id === id);
  if (group === undefined) throw notFound();
  return group;
}

export function findAgent(call: Call, agents: readonly Agent[], id: string): Agent {
  const agent = agentsOf(call, agents).find((each) => each.spec.id === id);
  if (agent === undefined) throw notFound();
  return agent;
}

/** Rows leave while somebody walks the pages: later pages see a shorter list. */
export function shrunk<T>(call: Call, subjects: readonly T[], page: Page): readonly T[] {
  const by = call.faults.reduce((sum, fault) => (fault.kind === "shrink-pages" ? sum + fault.by : sum), 0);
  return page.page === 0 || by === 0 ? subjects : subjects.slice(0, Math.max(0, subjects.length - by));
}

/** One row as an array of one or as the object itself: 8x8's own papers disagree. */
export function single(call: Call, row: Row): unknown {
  return call.singleRow === "array" ? [row] : row;
}
