import "server-only";
import type { Region } from "@/lib/domain/region";
import type { Result } from "@/lib/domain/result";
import type { AgentRow, GroupRow, Metrics, QueueRow } from "@/lib/domain/snapshot";
import type { UpstreamError } from "./errors";

/** What the client needs to speak for one tenant. The key and secret stay inside the token store. */
export interface Connection {
  /** Tokens are cached and shared per credential id, never per secret. */
  readonly credentialId: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly region: Region;
  /** Value of `X-Tenant-Info`; null where the customer has one tenant. */
  readonly tenantName: string | null;
  /** Replaces `https://api.8x8.com` (simulator, proxies); null for the real one. */
  readonly baseUrl: string | null;
}

/** Rows as they came, odd ones left out and counted; `takenAt` and `skewMs` are facts about the answer's age. */
export interface Rows<T> {
  readonly rows: readonly T[];
  /** Rows that could not be read (no id, not an object) and were skipped. */
  readonly skipped: number;
  /** The moment 8x8 took the data, epoch ms on 8x8's clock, where the rows tell it (API fact: lastStatusChange + timeOnStatus). */
  readonly takenAt: number | null;
  /** 8x8's clock minus ours in ms, from the Date header (1 s resolution); null when it sent none. */
  readonly skewMs: number | null;
  /** When the first request of this answer was sent, epoch ms on our clock. */
  readonly requestedAt: number;
  /** How many HTTP requests it took. */
  readonly requests: number;
}

export interface ListRequest {
  /** Metric keys; empty or absent asks for all that the endpoint has (not on /agents, which requires them). */
  readonly metrics?: readonly string[];
  /** IANA zone for `.today`; absent for the tenant's default. */
  readonly timeZone?: string;
  readonly summary?: boolean;
  readonly includeTotals?: boolean;
  /** Only with ids known to exist: one unknown id fails the whole request. */
  readonly ids?: readonly string[];
  readonly groupIds?: readonly string[];
}

export interface RowsWithTotals<T> extends Rows<T> {
  /** The totals row's metrics by plain key (`total.` taken off); null when not asked for or not sent. */
  readonly totals: Metrics | null;
}

export interface QueueAgents {
  readonly queueId: string;
  /** May name agents that are in no list: never assume that a join succeeds. */
  readonly assignedAgents: readonly string[];
  readonly agents: readonly AgentRow[];
}

export interface AgentsInQueueGroups extends Rows<AgentRow> {
  readonly queues: readonly QueueAgents[];
}

type Answer<T> = Promise<Result<T, UpstreamError>>;

/** The Real-time Metrics API v5 of one tenant; every value already in the product's units (percentages 0–100). */
export interface EightX8Client {
  queues(request: ListRequest, signal?: AbortSignal): Answer<RowsWithTotals<QueueRow>>;
  queue(id: string, request: ListRequest, signal?: AbortSignal): Answer<Rows<QueueRow>>;
  queueAgents(queueId: string, request: ListRequest, signal?: AbortSignal): Answer<RowsWithTotals<AgentRow>>;
  queueAgent(queueId: string, agentId: string, request: ListRequest, signal?: AbortSignal): Answer<Rows<AgentRow>>;
  groups(request: ListRequest, signal?: AbortSignal): Answer<RowsWithTotals<GroupRow>>;
  group(id: string, request: ListRequest, signal?: AbortSignal): Answer<Rows<GroupRow>>;
  groupAgents(groupId: string, request: ListRequest, signal?: AbortSignal): Answer<RowsWithTotals<AgentRow>>;
  groupAgent(groupId: string, agentId: string, request: ListRequest, signal?: AbortSignal): Answer<Rows<AgentRow>>;
  agentsInQueueGroups(
    request: ListRequest & { readonly showEnabledAgents?: boolean },
    signal?: AbortSignal,
  ): Answer<AgentsInQueueGroups>;
  agents(request: ListRequest, signal?: AbortSignal): Answer<RowsWithTotals<AgentRow>>;
}
