import { type PartAge, partAge } from "@/components/board/age";
import { queuesAt } from "@/components/board/queue-states";
import { type Wait, waitOf } from "@/components/board/wait";
import type { LiveView } from "@/lib/contracts/live";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Level, QueueReason, QueueState } from "@/lib/domain/state/queue-state";

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

/** What is known of a queue besides its numbers. */
export interface KnownQueue {
  readonly name: string;
  readonly media: QueueMedia | null;
}

/** The model of a queue as it stands in `state`, from numbers of an age. */
export function modelOf({ name, media }: KnownQueue, state: QueueState, age: PartAge, now: number): QueueModel {
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
