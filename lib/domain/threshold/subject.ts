import { AGENT_COUNTS } from "@/lib/domain/board/measure";
import { type Better, findMetric, METRICS, type Metric } from "@/lib/domain/metrics/catalogue";
import { isNumeric } from "@/lib/domain/metrics/numeric";
import { AGENT_STATES, type AgentState } from "@/lib/domain/state/agent-state";

/**
 * What a rule is set for. One metric may be asked of a queue, of an agent and of a group (`accepted.today`), and what is
 * much for one is little for another, so each has rules of its own.
 */
export type Subject =
  | { readonly of: "queues" | "agents" | "groups"; readonly metric: string }
  /** A metric that a board calculates; it has no meaning outside of its document. */
  | { readonly of: "calculated"; readonly id: string }
  /** For how long an agent is in one state. */
  | { readonly of: "states"; readonly state: AgentState };

/** How a figure is measured: ms, 0–100, a count, or a plain ratio. */
export type FigureUnit = "count" | "milliseconds" | "percentage" | "ratio";

export interface SubjectFacts {
  readonly unit: FigureUnit;
  readonly better: Better;
  /** It grows with the clock between refreshes. */
  readonly grows: boolean;
}

const PREFIX = { queues: "", agents: "agents:", groups: "groups:", calculated: "calc:", states: "state:" } as const;

/** The key under which rules are kept: a queue's metric as 8x8 spells it, all others with a prefix (`agents:`, `calc:`…). */
export function thresholdKey(subject: Subject): string {
  if (subject.of === "calculated") return PREFIX.calculated + subject.id;
  if (subject.of === "states") return PREFIX.states + subject.state;
  return PREFIX[subject.of] + subject.metric;
}

/** Whether agents' rows, queues' or groups' have the metric as a number that can be held against a limit. */
function figure(of: "queues" | "agents" | "groups", key: string): Metric | undefined {
  const metric = findMetric(key);
  if (metric === undefined || !isNumeric(key)) return;
  const fits =
    of === "agents"
      ? metric.families.some((family) => family !== "queues" && family !== "groups")
      : metric.families.includes(of);
  return fits ? metric : undefined;
}

/** What a key stands for; null for none that a rule could be set for. Whether a board calculates it, its document knows. */
export function subjectOf(key: string): Subject | null {
  const [prefix, name] = key.includes(":")
    ? [key.slice(0, key.indexOf(":") + 1), key.slice(key.indexOf(":") + 1)]
    : ["", key];
  if (prefix === PREFIX.calculated) return name === "" ? null : { of: "calculated", id: name };
  if (prefix === PREFIX.states) {
    const state = AGENT_STATES.find((known) => known === name);
    return state === undefined ? null : { of: "states", state };
  }
  const of = (["queues", "agents", "groups"] as const).find((rows) => PREFIX[rows] === prefix);
  if (of === undefined) return null;
  const isKnown = figure(of, name) !== undefined || (of === "agents" && AGENT_COUNTS.includes(name));
  return isKnown ? { of, metric: name } : null;
}

/** @returns null for what a board calculates: the document knows its unit, and nobody knows which way is better. */
export function subjectFacts(subject: Subject): SubjectFacts | null {
  if (subject.of === "calculated") return null;
  if (subject.of === "states") return { unit: "milliseconds", better: "lower", grows: true };
  const metric = figure(subject.of, subject.metric);
  if (metric === undefined) return { unit: "count", better: "neither", grows: false };
  const unit = metric.kind === "milliseconds" || metric.kind === "percentage" ? metric.kind : "count";
  return { unit, better: metric.better, grows: metric.ticks };
}

/** Everything that a rule can be set for outside of a board, as a page lists it: queues, agents, their states, groups. */
export const SUBJECTS: readonly Subject[] = [
  ...figuresOf("queues"),
  ...figuresOf("agents"),
  ...AGENT_COUNTS.map((metric): Subject => ({ of: "agents", metric })),
  ...AGENT_STATES.map((state): Subject => ({ of: "states", state })),
  ...figuresOf("groups"),
];

function figuresOf(of: "queues" | "agents" | "groups"): Subject[] {
  return METRICS.filter(({ key }) => figure(of, key) !== undefined).map(({ key }) => ({ of, metric: key }));
}
