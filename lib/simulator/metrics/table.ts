/** The endpoint families on which a metric can be asked for. */
export const FAMILIES = ["queues", "groups", "queueAgents", "groupAgents", "agents", "agentsInQueueGroups"] as const;
export type Family = (typeof FAMILIES)[number];
export type Kind = "count" | "milliseconds" | "percentage" | "timestamp" | "text" | "list";
export type Period = "rt" | "int-15m" | "int-30m" | "int-1h" | "int-4h" | "int-8h" | "int-12h" | "today";

/** A metric as the API names it, and the version of the API from which on each family knows it. */
export interface Metric {
  readonly key: string;
  readonly base: string;
  readonly period: Period;
  readonly kind: Kind;
  readonly since: Partial<Record<Family, number>>;
}

const NOW = ["rt"] as const;
const SHORT = ["int-15m", "int-30m", "today"] as const;
const LONG = ["int-15m", "int-30m", "int-1h", "int-4h", "int-8h", "int-12h", "today"] as const;
const TODAY = ["today"] as const;

type Entry = readonly [bases: string, kind: Kind, periods: readonly Period[], since: number];

const QUEUE: readonly Entry[] = [
  ["abandoned accepted diverted entered shortAbandoned totalAbandoned", "count", SHORT, 1],
  [
    "abandonedPercentage acceptedPercentage divertedPercentage shortAbandonedPercentage totalAbandonedPercentage",
    "percentage",
    SHORT,
    1,
  ],
  [
    "avgDivertedTime avgHandlingTime avgOfferingTime avgProcessingTime avgWorkTime avgWrapUpTime interactionsAvgWaitTime longestOfferingTimeInQueue",
    "milliseconds",
    SHORT,
    1,
  ],
  ["interactionsLongestWaitInQueue", "milliseconds", [...NOW, ...SHORT], 1],
  ["newInQueue", "count", SHORT, 4],
  ["acceptedInSla", "count", LONG, 3],
  ["acceptedInSlaPercentage", "percentage", LONG, 3],
  ["slaPercentage", "percentage", LONG, 1],
  ["slaPercentageTarget", "percentage", TODAY, 1],
  ["slaTimeThreshold", "milliseconds", TODAY, 1],
  [
    "busy busyExternal busyOther interactionsHandling interactionsWaitInQueue interactionsWrapUp offering",
    "count",
    NOW,
    1,
  ],
];

const QUEUE_AND_GROUP: readonly Entry[] = [
  ["availableIdle eligible enabled handling onBreak workingOffline wrapUp", "count", NOW, 1],
];

/** On all four agent families under the same key. */
const AGENT: readonly Entry[] = [
  ["alerting", "count", NOW, 1],
  ["lastLogin lastLogout", "timestamp", NOW, 1],
  ["lastStatusChange lastStatusCodeChange", "timestamp", NOW, 5],
  ["line1Status line2Status status statusCode", "text", NOW, 1],
  ["line1TimeOnStatus line2TimeOnStatus timeOnStatus", "milliseconds", NOW, 1],
  ["timeOnStatusCode", "milliseconds", NOW, 5],
  ["loggedInTime", "milliseconds", [...NOW, ...SHORT], 1],
  [
    "availableTime busyTime directInboundTime directOutboundTime handlingTime internalCallsTime offeringTime onBreakTime workingOfflineTime wrapUpTime",
    "milliseconds",
    SHORT,
    1,
  ],
  [
    "availableTimePercentage busyTimePercentage handlingTimePercentage onBreakTimePercentage workingOfflineTimePercentage wrapUpTimePercentage",
    "percentage",
    SHORT,
    1,
  ],
  ["directInbounds directOutbounds internalCalls internalCallsInitiated internalCallsReceived", "count", SHORT, 1],
];

/** In a queue's context these count that queue alone and carry the suffix. */
const AGENT_BY_QUEUE: readonly Entry[] = [
  [
    "accepted blindTransfers conferences consultations hold offered rejectTimeout rejected transfersReceived warmTransfers",
    "count",
    SHORT,
    1,
  ],
  [
    "averageHandlingTime averageOfferingTime averageWrapUpTime conferenceTime longestHold longestOffering onHoldTime",
    "milliseconds",
    SHORT,
    1,
  ],
  ["averageHoldTime", "milliseconds", SHORT, 2],
  ["transfersInitiated", "count", SHORT, 2],
  ["transfersInitiatedPercentage", "percentage", SHORT, 2],
];

const AGENT_ACROSS_QUEUES: readonly Entry[] = [
  ["activeChannels activeDirections activeQueues", "list", NOW, 1],
  ["activeInteractionsCount", "count", NOW, 1],
];

const byKey = new Map<
  string,
  { key: string; base: string; period: Period; kind: Kind; since: Partial<Record<Family, number>> }
>();

function declare(
  entries: readonly Entry[],
  suffix: string,
  families: (since: number) => Partial<Record<Family, number>>,
): void {
  for (const [bases, kind, periods, since] of entries) {
    for (const base of bases.split(" ")) {
      for (const period of periods) {
        const key = `${base}.${period}${suffix}`;
        const known = byKey.get(key) ?? { key, base, period, kind, since: {} };
        Object.assign(known.since, families(since));
        byKey.set(key, known);
      }
    }
  }
}

declare(QUEUE, "", (since) => ({ queues: since }));
declare(QUEUE_AND_GROUP, "", (since) => ({ queues: since, groups: since }));
declare(AGENT, "", (since) => ({ queueAgents: since, groupAgents: since, agents: 5, agentsInQueueGroups: 5 }));
declare(AGENT_BY_QUEUE, "", (since) => ({ groupAgents: since, agents: 5 }));
declare(AGENT_BY_QUEUE, ".inQueue", (since) => ({ queueAgents: since, agentsInQueueGroups: 5 }));
declare(AGENT_ACROSS_QUEUES, "", (since) => ({ groupAgents: since, agents: 5 }));

/** Every metric, alphabetically by key as the API lists them. */
export const METRICS: readonly Metric[] = [...byKey.values()].sort((left, right) => (left.key < right.key ? -1 : 1));

export function findMetric(key: string): Metric | undefined {
  return byKey.get(key);
}

/** Whether the family knows the metric in this version of the API, 1–5. */
export function isOffered(metric: Metric, family: Family, version: number): boolean {
  return (metric.since[family] ?? Number.POSITIVE_INFINITY) <= version;
}
