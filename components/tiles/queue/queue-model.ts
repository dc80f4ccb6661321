import { type PartAge, partAge } from "@/components/board/age";
import { queuesAt } from "@/components/board/queue-states";
import { type Wait, waitOf } from "@/components/board/wait";
import type { LiveView } from "@/lib/contracts/live";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Metrics } from "@/lib/domain/snapshot";
import { type Level, type QueueReason, type QueueState, queueState } from "@/lib/domain/state/queue-state";

/** What a queue's tile shows. Nothing in it changes merely because a second passed. */
export interface QueueModel {
  readonly name: string;
  /** How customers reach it; null where no admin says so. */
  readonly media: QueueMedia | null;
  readonly level: Level;
  /** Why it is not calm, most serious first. */
  readonly reasons: readonly QueueReason[];
  readonly waitLevel: Level;
  readonly waitingLevel: Level;
  readonly serviceLevelLevel: Level;
  readonly waiting: number | null;
  readonly wait: Wait;
  /** 0–100. */
  readonly serviceLevel: number | null;
  /** 0–100. */
  readonly target: number | null;
  readonly idle: number | null;
  readonly handling: number | null;
  readonly age: PartAge["level"];
  /** Epoch ms, only when the numbers are no longer live. */
  readonly asOf: number | null;
}

/** The model of one queue at `now`; null when the view has no such queue. */
export function queueModel(view: LiveView, queueId: string, now: number): QueueModel | null {
  const queue = queuesAt(view, now).get(queueId);
  if (queue === undefined) return null;
  return modelOf(queue, queue.state, partAge(view, "queues", now), now);
}

/** The model of a queue that no view tells of any more, as its last row had it: nothing in it runs. */
export function rememberedQueue(row: RememberedRow): QueueModel {
  return modelOf(row, queueState(row.metrics, row.age.elapsed), row.age, 0);
}

interface RememberedRow extends Known {
  readonly metrics: Metrics;
  readonly age: PartAge;
}

interface Known {
  readonly name: string;
  readonly media: QueueMedia | null;
}

function modelOf({ name, media }: Known, state: QueueState, age: PartAge, now: number): QueueModel {
  return {
    name,
    media,
    level: state.level,
    reasons: state.reasons,
    waitLevel: state.waitLevel,
    waitingLevel: state.waitingLevel,
    serviceLevelLevel: state.serviceLevelLevel,
    waiting: state.waiting,
    wait: waitOf(state.waiting === 0 ? null : state.longestWaitMs, age.ticking, now),
    serviceLevel: state.serviceLevel,
    target: state.target,
    idle: state.idle,
    handling: state.handling,
    age: age.level,
    asOf: age.ticking ? null : age.asOf,
  };
}

/** The word for a queue's state, a key of `board.queue`; null when calm. A level far below its target is not near it. */
export function stateWord({
  level,
  reasons,
}: Pick<QueueModel, "level" | "reasons">): "breached" | "below" | "near" | null {
  if (level === "calm") return null;
  if (level === "breach") return "breached";
  return reasons.includes("service-level-below") ? "below" : "near";
}

/** How loud the service level may be: a tile that is only near its limit has no part that says "breached". */
export function serviceLevelLevel({
  level,
  serviceLevelLevel,
}: Pick<QueueModel, "level" | "serviceLevelLevel">): Level {
  return level === "near" && serviceLevelLevel === "breach" ? "near" : serviceLevelLevel;
}
