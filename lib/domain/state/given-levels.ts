import { levelIn, type SheetCell } from "@/lib/domain/sheet/cells";
import { type Level, type QueueState, reasonsOf } from "./queue-state";

/*
 * Levels that the server gave a board which makes itself, and pages of queues and agents, by a tenant's own limits. They cross the wire as cells
 * of two rows, "queues" and "agents"; where there is no such row the tenant has no limit of its own for what these show, and what
 * is built in applies.
 */

/** The service level of all queues together. */
const TOTAL = "total";
/** What is judged comes first: an id may hold anything. */
const cellOf = (of: "queue" | "wait" | "service-level" | "waiting" | "agent", id: string) => `${of}/${id}`;

/** The cells of such a row. */
export type Given = Readonly<Record<string, unknown>>;

export interface QueueLevels {
  /** The queue's as a whole. */
  readonly level: Level;
  readonly wait: Level;
  readonly serviceLevel: Level;
  /** Of how many wait. */
  readonly waiting: Level;
}

/** A queue's levels as cells; what is calm is not sent. */
export function queueCells(id: string, { level, wait, serviceLevel, waiting }: QueueLevels): [string, SheetCell][] {
  const cells: [string, Level][] = [
    [cellOf("queue", id), level],
    [cellOf("wait", id), wait],
    [cellOf("service-level", id), serviceLevel],
    [cellOf("waiting", id), waiting],
  ];
  return cells.filter(([, cell]) => cell !== "calm");
}

export function agentCells(id: string, level: Level): [string, SheetCell][] {
  return level === "calm" ? [] : [[cellOf("agent", id), level]];
}

export function totalCells(serviceLevel: Level): [string, SheetCell][] {
  return serviceLevel === "calm" ? [] : [[TOTAL, serviceLevel]];
}

/** A queue's state under the levels that it was given; as it is where none were. */
export function underLevels(state: QueueState, id: string, given: Given | null): QueueState {
  if (given === null) return state;
  const of = (part: Parameters<typeof cellOf>[0]) => levelIn(given[cellOf(part, id)]);
  const [waitLevel, serviceLevelLevel, waitingLevel] = [of("wait"), of("service-level"), of("waiting")];
  const reasons = reasonsOf(waitLevel, serviceLevelLevel, waitingLevel);
  return { ...state, level: of("queue"), waitLevel, serviceLevelLevel, waitingLevel, reasons };
}

/** The level of the service level of all queues together; null where none was given. */
export function givenTotal(given: Given | null): Level | null {
  return given === null ? null : levelIn(given[TOTAL]);
}

/** Whether an agent is in the state for too long by the tenant's limits; null where none were given. */
export function givenOverlong(given: Given | null, id: string): boolean | null {
  return given === null ? null : levelIn(given[cellOf("agent", id)]) === "breach";
}
