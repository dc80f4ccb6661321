import type { Agent } from "./agent";
import type { Queue } from "./queue";
import type { Timer } from "./scheduler";

/** One contact in one queue: a transfer or an overflow makes a new one in the next queue. Instants in epoch ms. */
export interface Interaction {
  readonly id: number;
  readonly queue: Queue;
  readonly enteredAt: number;
  /** It came from another agent, not from a customer's own call. */
  readonly transferred: boolean;
  state: "waiting" | "offering" | "handling" | "wrapUp" | "done";
  agent: Agent | null;
  refusedBy: Agent | null;
  offeredAt: number;
  acceptedAt: number;
  endedAt: number;
  onHold: boolean;
  consulting: boolean;
  /** Pending ends: of the customer's patience, of the longest wait allowed, of the offer. */
  patience: Timer | null;
  overflow: Timer | null;
  offer: Timer | null;
}
