import "server-only";

type Option = "paged" | "summary" | "totals" | "enabled";

export interface Endpoint {
  /** Below `…/realtime-metrics`; `{0}` and `{1}` stand for ids. */
  readonly path: string;
  readonly rows: "queues" | "groups" | "agents";
  readonly options: readonly Option[];
  /** Query parameter of `ids`, and of `groupIds`. */
  readonly ids?: string;
  readonly groupIds?: string;
  /** `/agents` answers 400 without metrics. */
  readonly metricsRequired?: true;
}

/** The ten endpoints of the Real-time Metrics API v5 and what each understands (source: 8x8's API reference and OpenAPI file). */
export const ENDPOINTS = {
  queues: { path: "/queues", rows: "queues", options: ["paged", "summary", "totals"], ids: "queue-ids" },
  queue: { path: "/queues/{0}", rows: "queues", options: [] },
  queueAgents: {
    path: "/queues/{0}/agents",
    rows: "agents",
    options: ["paged", "summary", "totals"],
    ids: "agent-ids",
  },
  queueAgent: { path: "/queues/{0}/agents/{1}", rows: "agents", options: [] },
  groups: { path: "/groups", rows: "groups", options: ["paged", "summary"], ids: "group-ids" },
  group: { path: "/groups/{0}", rows: "groups", options: [] },
  groupAgents: {
    path: "/groups/{0}/agents",
    rows: "agents",
    options: ["paged", "summary", "totals"],
    ids: "agent-ids",
  },
  groupAgent: { path: "/groups/{0}/agents/{1}", rows: "agents", options: [] },
  agentsInQueueGroups: { path: "/agents-in-queue-groups", rows: "agents", options: ["enabled"], ids: "queue-ids" },
  agents: {
    path: "/agents",
    rows: "agents",
    options: ["paged", "summary", "totals"],
    ids: "agent-ids",
    groupIds: "group-ids",
    metricsRequired: true,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
