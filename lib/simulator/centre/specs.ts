import type { CurveName } from "./curve";

export type Media = "phone" | "chat" | "email" | "voicemail";

/** A queue as an admin would have set it up, and how its customers behave. Times in ms. */
export interface QueueSpec {
  readonly id: string;
  readonly name: string;
  readonly media: Media;
  readonly curve: CurveName;
  /** Arrivals an hour at the top of the curve. */
  readonly perHour: number;
  /** Depth of the waves within the hour, 0–0.9. */
  readonly surge: number;
  readonly handleMs: number;
  readonly wrapMs: number;
  /** Mean patience of a customer; null never gives up. */
  readonly patienceMs: number | null;
  readonly slaThresholdMs: number;
  /** Target of the service level, whole percent 0–100. */
  readonly slaTarget: number;
  /** Lower is served first by an agent who has several queues. */
  readonly priority: number;
  /** After this wait an interaction leaves unanswered, into queue `to` or to a recording when null. */
  readonly overflow: { readonly afterMs: number; readonly to: string | null } | null;
  readonly transfersTo: string | null;
}

export interface GroupSpec {
  readonly id: string;
  readonly name: string;
}

export interface AgentSpec {
  readonly id: string;
  readonly name: string;
  readonly groupId: string;
  readonly queueIds: readonly string[];
  /** Start of the shift after the midnight of the centre's day, and its length. */
  readonly shiftStartMs: number;
  readonly shiftMs: number;
  /** How many chats at once, 1–3. */
  readonly chatSlots: number;
}

export interface CentreSpec {
  readonly queues: readonly QueueSpec[];
  readonly groups: readonly GroupSpec[];
  readonly agents: readonly AgentSpec[];
}
