import type { MetricListItem, Metrics, MetricValue } from "@/lib/domain/snapshot";
import { metricNumber } from "./metric-number";

export type AgentState =
  | "handling"
  | "wrap-up"
  | "offering"
  | "available"
  | "busy"
  | "break"
  | "offline"
  | "logged-out"
  | "unknown";

/** In the order in which a list shows them: with customers first, away last. */
export const AGENT_STATES: readonly AgentState[] = [
  "handling",
  "wrap-up",
  "offering",
  "available",
  "busy",
  "break",
  "offline",
  "unknown",
  "logged-out",
];

export interface AgentCondition {
  readonly state: AgentState;
  /** 8x8's own text when it is a status we do not know, to be shown as it came; null otherwise or when it said nothing. */
  readonly raw: string | null;
  /** The tenant's own status code (`Lunch`); null when there is none or the agent is logged out. */
  readonly code: string | null;
  /** Time in the status, ms, `elapsedMs` included; null when unknown. */
  readonly timeInStateMs: number | null;
  /** In the state for longer than `OVERLONG_AFTER_MS` allows. */
  readonly overlong: boolean;
  /** Queues whose interactions the agent has now. */
  readonly queues: readonly MetricListItem[];
  /** Interactions the agent has now. */
  readonly interactions: number;
}

/** Spellings without case, spaces, hyphens and underscores. The first of each is documented or expected, others are kin. */
const SPELLINGS: Readonly<Record<string, AgentState>> = {
  handling: "handling",
  wrapup: "wrap-up",
  wrappingup: "wrap-up",
  offering: "offering",
  available: "available",
  availableidle: "available",
  busy: "busy",
  busyother: "busy",
  busyexternal: "busy",
  onbreak: "break",
  break: "break",
  workingoffline: "offline",
  workoffline: "offline",
  loggedout: "logged-out",
  loggedoff: "logged-out",
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** From when a state has lasted too long, ms; null: the state may last. Handling may: some problems are hard. */
export const OVERLONG_AFTER_MS: Readonly<Record<AgentState, number | null>> = {
  handling: null,
  "wrap-up": 5 * MINUTE,
  offering: 30 * SECOND,
  available: null,
  busy: null,
  break: 30 * MINUTE,
  offline: 60 * MINUTE,
  "logged-out": null,
  unknown: null,
};

/** Text that says something, trimmed; null otherwise. */
function text(value: MetricValue | undefined): string | null {
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed === "" ? null : trimmed;
}

function stateOf(status: string | null): AgentState {
  if (status === null) return "unknown";
  const spelling = status.toLowerCase().replace(/[\s_-]/g, "");
  return Object.hasOwn(SPELLINGS, spelling) ? (SPELLINGS[spelling] ?? "unknown") : "unknown";
}

function listOf(value: MetricValue | undefined): readonly MetricListItem[] {
  return typeof value === "object" && value !== null ? value : [];
}

/**
 * What an agent is doing. Statuses are matched without case, spaces and hyphens; one we do not know is `unknown` with 8x8's
 * text in `raw`. The time is `timeOnStatus.rt`: `timeOnStatusCode.rt` starts anew with every change of code, so a break
 * prolonged under another code would look fresh (API fact).
 *
 * @param elapsedMs time since the data were taken
 */
export function agentCondition(metrics: Metrics, elapsedMs = 0): AgentCondition {
  const status = text(metrics["status.rt"]);
  const state = stateOf(status);
  const time = metricNumber(metrics, "timeOnStatus.rt");
  const timeInStateMs = time === null ? null : Math.max(0, time) + Math.max(0, elapsedMs);
  const limit = OVERLONG_AFTER_MS[state];
  const queues = listOf(metrics["activeQueues.rt"]);
  const counted = metricNumber(metrics, "activeInteractionsCount.rt");
  return {
    state,
    raw: state === "unknown" ? status : null,
    code: state === "logged-out" ? null : text(metrics["statusCode.rt"]),
    timeInStateMs,
    overlong: limit !== null && timeInStateMs !== null && timeInStateMs > limit,
    queues,
    interactions: counted ?? queues.reduce((sum, { count }) => sum + count, 0),
  };
}
