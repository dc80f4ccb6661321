import type { Metric, Period } from "@/lib/domain/metrics/catalogue";

/** Which metrics stand together on a page; `now` takes every current value, `other` whatever no theme names. */
export interface Theme<Name extends string> {
  readonly name: Name;
  readonly bases: readonly string[];
}

export type QueueTheme = "now" | "serviceLevel" | "arrivals" | "lost" | "waits" | "work" | "other";
export type AgentTheme = "now" | "interactions" | "timeUse" | "pace" | "transfers" | "direct" | "other";

export const QUEUE_THEMES: readonly Theme<QueueTheme>[] = [
  { name: "now", bases: [] },
  {
    name: "serviceLevel",
    bases: ["slaPercentage", "acceptedInSlaPercentage", "acceptedInSla", "slaPercentageTarget", "slaTimeThreshold"],
  },
  { name: "arrivals", bases: ["newInQueue", "entered", "accepted", "acceptedPercentage"] },
  {
    name: "lost",
    bases: [
      "abandoned",
      "abandonedPercentage",
      "shortAbandoned",
      "shortAbandonedPercentage",
      "totalAbandoned",
      "totalAbandonedPercentage",
      "diverted",
      "divertedPercentage",
      "avgDivertedTime",
    ],
  },
  { name: "waits", bases: ["interactionsAvgWaitTime", "interactionsLongestWaitInQueue"] },
  {
    name: "work",
    bases: [
      "avgHandlingTime",
      "avgWrapUpTime",
      "avgProcessingTime",
      "avgWorkTime",
      "avgOfferingTime",
      "longestOfferingTimeInQueue",
    ],
  },
  { name: "other", bases: [] },
];

export const AGENT_THEMES: readonly Theme<AgentTheme>[] = [
  { name: "now", bases: [] },
  { name: "interactions", bases: ["offered", "accepted", "rejected", "rejectTimeout"] },
  {
    name: "timeUse",
    bases: [
      "loggedInTime",
      "availableTime",
      "availableTimePercentage",
      "busyTime",
      "busyTimePercentage",
      "offeringTime",
      "handlingTime",
      "handlingTimePercentage",
      "wrapUpTime",
      "wrapUpTimePercentage",
      "onBreakTime",
      "onBreakTimePercentage",
      "workingOfflineTime",
      "workingOfflineTimePercentage",
    ],
  },
  {
    name: "pace",
    bases: [
      "averageHandlingTime",
      "averageWrapUpTime",
      "averageOfferingTime",
      "longestOffering",
      "hold",
      "onHoldTime",
      "averageHoldTime",
      "longestHold",
    ],
  },
  {
    name: "transfers",
    bases: [
      "transfersInitiated",
      "transfersInitiatedPercentage",
      "transfersReceived",
      "blindTransfers",
      "warmTransfers",
      "consultations",
      "conferences",
      "conferenceTime",
    ],
  },
  {
    name: "direct",
    bases: [
      "directInbounds",
      "directInboundTime",
      "directOutbounds",
      "directOutboundTime",
      "internalCalls",
      "internalCallsInitiated",
      "internalCallsReceived",
      "internalCallsTime",
    ],
  },
  { name: "other", bases: [] },
];

/** Windows from the shortest to the longest, as columns stand. */
const PERIOD_ORDER: readonly Period[] = ["rt", "int-15m", "int-30m", "int-1h", "int-4h", "int-8h", "int-12h", "today"];

/** One metric over its windows. */
export interface MetricLine {
  readonly base: string;
  /** In the order of the group's `periods`; null where 8x8 has no such window. */
  readonly cells: readonly (Metric | null)[];
}

export interface MetricGroup<Name extends string = string> {
  readonly theme: Name;
  readonly periods: readonly Period[];
  readonly lines: readonly MetricLine[];
}

/**
 * Sorts a family's metrics into themes. Every metric appears exactly once: current values under `now`, those that no
 * theme names under `other`. Empty themes are left out; lines keep the theme's order, unnamed ones the catalogue's.
 */
export function groupMetrics<Name extends string>(
  metrics: readonly Metric[],
  themes: readonly Theme<Name | "now" | "other">[],
): MetricGroup<Name | "now" | "other">[] {
  const themeOf = new Map(themes.flatMap((theme) => theme.bases.map((base) => [base, theme.name] as const)));
  return themes.flatMap((theme) => {
    const members = metrics.filter((metric) => {
      const name = metric.period === "rt" ? "now" : (themeOf.get(metric.base) ?? "other");
      return name === theme.name;
    });
    if (members.length === 0) return [];
    const present = new Set(members.map((metric) => metric.base));
    const bases = [...theme.bases.filter((base) => present.has(base)), ...present];
    const periods = PERIOD_ORDER.filter((period) => members.some((metric) => metric.period === period));
    const lines = [...new Set(bases)].map((base) => ({
      base,
      cells: periods.map(
        (period) => members.find((metric) => metric.base === base && metric.period === period) ?? null,
      ),
    }));
    return [{ theme: theme.name, periods, lines }];
  });
}
