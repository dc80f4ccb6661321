import { levelIn } from "@/lib/domain/sheet/cells";
import { type Level, type QueueState, reasonsOf } from "./queue-state";

/*
 * Levels that the server gave a board which makes itself, and pages of queues and agents, by a tenant's own limits. They cross the wire as cells
 * of two rows, "queues" and "agents"; where there is no such row the tenant has no limit of its own for what these show, and what
 * is built in applies.
 */

/** The service level of all queues together. */
export const TOTAL = "total";
/** What is judged comes first: an id may hold anything. */
export const levelCell = (of: "queue" | "wait" | "service-level" | "waiting" | "agent", id: string) => `${of}/${id}`;

/** The cells of such a row; null: what is built in applies. */
export type Given = Readonly<Record<string, unknown>> | null;

interface GivenTo {
  readonly document?: object | undefined;
  readonly tiles?: readonly { readonly id: string; readonly metrics: Readonly<Record<string, unknown>> }[] | undefined;
}

/** The levels that a view was given for its queues or agents. */
export function givenLevels({ document, tiles }: GivenTo, of: "queues" | "agents"): Given {
  // On a designed board the rows are tiles, and each has its own levels.
  return document === undefined ? (tiles?.find(({ id }) => id === of)?.metrics ?? null) : null;
}

/** A queue's state under the levels that it was given; as it is where none were. */
export function underLevels(state: QueueState, id: string, given: Given): QueueState {
  if (given === null) return state;
  const of = (part: Parameters<typeof levelCell>[0]) => levelIn(given[levelCell(part, id)]);
  const [waitLevel, serviceLevelLevel, waitingLevel] = [of("wait"), of("service-level"), of("waiting")];
  const reasons = reasonsOf(waitLevel, waitingLevel, serviceLevelLevel);
  return { ...state, level: of("queue"), waitLevel, serviceLevelLevel, waitingLevel, reasons };
}

/** The level of the service level of all queues together; null where none was given. */
export function givenTotal(given: Given): Level | null {
  return given === null ? null : levelIn(given[TOTAL]);
}

/** Whether an agent is in the state for too long by the tenant's limits; null where none were given. */
export function givenOverlong(given: Given, id: string): boolean | null {
  return given === null ? null : levelIn(given[levelCell("agent", id)]) === "breach";
}
