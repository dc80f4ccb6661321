import type { BoardDocument } from "@/lib/domain/board/document";
import { AGENT_COUNTS, type Measure, type QueueSelection, type Unit } from "@/lib/domain/board/measure";
import { metricsOfCalculated } from "@/lib/domain/board/measure-needs";
import { combination } from "@/lib/domain/combine/combination";
import { type Combined, combine } from "@/lib/domain/combine/combine";
import { keysFor } from "@/lib/domain/combine/keys-for";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { AgentRow, Metrics, RowKind } from "@/lib/domain/snapshot";
import { type AgentState, agentCondition } from "@/lib/domain/state/agent-state";
import type { Surroundings } from "@/lib/domain/threshold/limits";
import type { Subject } from "@/lib/domain/threshold/subject";
import { calculatedFigure } from "./calculated-figure";
import type { SheetData } from "./data";
import { ONLY_COUNTED } from "./only-counted";
import { agentsOfQueues, chosenAgents, chosenGroups, chosenQueues, knowsAgents } from "./selections";

/** A figure as it was made of rows, before it is judged. */
export interface Measured {
  readonly value: number | null;
  readonly unit: Unit;
  readonly from: RowKind;
  readonly ticks: boolean;
  /** A code with words under `tiles.problems` or `combine.why`; null when there is none. */
  readonly problem: string | null;
  readonly worst: { readonly id: string; readonly name: string } | null;
  /** Rows that had data. */
  readonly of: number;
  readonly subject: Subject;
  /** What its limits and targets are taken from. */
  readonly around: Surroundings;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly metrics: Metrics;
}

/** The figure of a measure over the rows that it means. */
export function measured(measure: Measure, document: BoardDocument, data: SheetData): Measured {
  switch (measure.of) {
    case "queues": {
      const rows = chosenQueues(measure.queues, data);
      return ofRows("queues", measure.metric, rows, data, missingQueues(measure.queues, rows, data));
    }
    case "groups": {
      const rows = chosenGroups(measure.groups, data);
      return ofRows("groups", measure.metric, rows, data, isMissing("ids" in measure.groups, rows, "groups", data));
    }
    case "agents":
      return ofAgents(measure, data);
    case "calculated": {
      const rows = chosenQueues(measure.queues, data);
      const isWhole = metricsOfCalculated(measure.id, document).every((key) => isRecorded("queues", key, rows, data));
      const figure = calculatedFigure(measure.id, document, (key) => combineRows("queues", key, rows, data));
      return {
        ...bare("queues", { of: "calculated", id: measure.id }, rows, data),
        ...figure,
        ...(!isWhole && { value: null, of: 0 }),
        problem: figure.problem ?? missingQueues(measure.queues, rows, data) ?? (isWhole ? null : NOT_RECORDED),
      };
    }
  }
}

/** Chosen by name and no longer there: 8x8 reports none of them. What has not been asked yet is not missing. */
function isMissing(isNamed: boolean, rows: readonly Row[], kind: RowKind, data: SheetData): string | null {
  return isNamed && rows.length === 0 && data.known.has(kind) ? "gone" : null;
}

/** Also that no queue is set to the media that were chosen: 8x8 does not tell them, so an admin does. */
function missingQueues(queues: QueueSelection, rows: readonly Row[], data: SheetData): string | null {
  if ("media" in queues) return rows.length === 0 && data.known.has("queues") ? "no-media" : null;
  return isMissing("ids" in queues, rows, "queues", data);
}

function bare(from: RowKind, subject: Subject, rows: readonly Row[], data: SheetData): Measured {
  const other = (key: string) => combineRows(from, key, rows, data).value;
  return {
    value: null,
    unit: "count",
    from,
    ticks: false,
    problem: null,
    worst: null,
    of: 0,
    subject,
    around: { rows, from: null, other },
  };
}

/** One metric over rows of a kind. */
export function ofRows(
  from: RowKind,
  key: string,
  rows: readonly Row[],
  data: SheetData,
  problem: string | null = null,
): Measured {
  const metric = findMetric(key);
  const combined = combineRows(from, key, rows, data);
  const plain = bare(from, { of: from, metric: key }, rows, data);
  const { value, worst, of } = combined;
  return {
    ...plain,
    value,
    unit: metric?.kind === "milliseconds" || metric?.kind === "percentage" ? metric.kind : "count",
    // A wait of nobody does not grow.
    ticks: metric?.ticks === true && value !== null && value > 0,
    problem: problem ?? combined.why ?? combined.problem ?? (isRecorded(from, key, rows, data) ? null : NOT_RECORDED),
    worst: rows.length > 1 ? worst : null,
    of,
    around: { ...plain.around, from: worst?.id ?? null },
  };
}

/** What a recorded moment does not tell of queues and groups. */
const NOT_RECORDED = "not-recorded";

const UNKNOWN: Combined = { value: null, of: 0, base: null, worst: null, problem: null, why: null };

function combineRows(from: RowKind, key: string, rows: readonly Row[], data: SheetData): Combined {
  if (!isRecorded(from, key, rows, data)) return UNKNOWN;
  return from === "queues" ? combineQueues(key, rows, data) : combine(key, rows, { of: from, agents: null });
}

/** Whether all that a figure is made of is known: of part of it another one would be made. */
function isRecorded(from: RowKind, key: string, rows: readonly Row[], { recorded }: SheetData): boolean {
  if (recorded === undefined || from === "agents") return true;
  return keysFor(from, key, rows.length > 1).every((own) => recorded.has(own));
}

/** Agents of several queues are counted once each where the rosters of all of them are known. Nobody else is looked for: a table asks this of each row. */
function combineQueues(key: string, rows: readonly Row[], data: SheetData) {
  const counts = rows.length > 1 && combination("queues", key).by === "distinct-agents";
  const ids = counts ? rows.map(({ id }) => id) : [];
  const isKnown = counts && ids.every((id) => data.roster(id) !== null);
  return combine(key, rows, { of: "queues", agents: isKnown ? agentsOfQueues(ids, data) : null });
}

const COUNTED = "agents.";

function ofAgents(measure: Extract<Measure, { of: "agents" }>, data: SheetData): Measured {
  const { metric, agents } = measure;
  const rows = chosenAgents(agents, data);
  const isKnown = knowsAgents(agents, data);
  const isCount = metric.startsWith(COUNTED);
  // A recorded moment tells of agents how many of all were in each state, and nothing else.
  if (data.recorded !== undefined && !(isCount && isKnown))
    return { ...nobodyKnown(metric, rows, data), problem: ONLY_COUNTED };
  const problem = isKnown ? isMissing("ids" in agents, rows, "agents", data) : null;
  if (isCount) return isKnown ? { ...counted(metric, rows, data), problem } : nobodyKnown(metric, rows, data);
  if (findMetric(metric)?.inQueue === true && "queues" in agents)
    return ofRows(
      "agents",
      metric,
      agents.queues.flatMap((id) => data.inQueue(id) ?? []),
      data,
      problem,
    );
  return ofRows("agents", metric, rows, data, problem);
}

function nobodyKnown(metric: string, rows: readonly AgentRow[], data: SheetData): Measured {
  return bare("agents", { of: "agents", metric }, rows, data);
}

/** How many are in a state, each agent once. */
function counted(metric: string, rows: readonly AgentRow[], data: SheetData): Measured {
  const plain = nobodyKnown(metric, rows, data);
  const states = [...new Map(rows.map((row) => [row.id, row])).values()].map(
    ({ metrics }) => agentCondition(metrics).state,
  );
  const other = (key: string) => (AGENT_COUNTS.includes(key) ? countOf(key, states) : plain.around.other(key));
  return { ...plain, value: countOf(metric, states), of: states.length, around: { ...plain.around, other } };
}

/** How many agents are in the state that a count is of, or logged in at all. */
function countOf(metric: string, states: readonly AgentState[]): number {
  const state = metric.slice(COUNTED.length);
  return states.filter((own) => (state === "loggedIn" ? own !== "logged-out" : own === state)).length;
}
