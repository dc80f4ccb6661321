import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Metrics, QueueRow } from "@/lib/domain/snapshot";
import type { Level } from "@/lib/domain/state/queue-state";

/** What differs between queues and moods. Waits and thresholds in seconds, service level and target 0–100. */
interface Facts {
  readonly waiting: number;
  readonly longest: number;
  readonly serviceLevel: number;
  readonly idle: number;
}

interface Queue {
  readonly id: string;
  readonly name: string;
  readonly media: QueueMedia;
  readonly threshold: number;
  readonly target: number;
  readonly entered: number;
  readonly handling: number;
  /** How it stands on a calm floor, and where it stands worse on another. */
  readonly calm: Facts;
  readonly near?: Facts;
  readonly breach?: Facts;
}

const facts = (waiting: number, longest: number, serviceLevel: number, idle: number): Facts => ({
  waiting,
  longest,
  serviceLevel,
  idle,
});

/** The queue whose level is that of the whole floor. */
export const PRESSED = "support";

const QUEUES: readonly Queue[] = [
  {
    ...{ id: "sales", name: "Sales · Inbound", media: "phone", threshold: 30, target: 80, entered: 312, handling: 5 },
    calm: facts(0, 0, 96, 6),
  },
  {
    ...{ id: PRESSED, name: "Technical Support", media: "phone", threshold: 90, target: 80, entered: 254, handling: 9 },
    calm: facts(1, 12, 91, 3),
    near: facts(4, 76, 78, 1),
    breach: facts(7, 221, 61, 0),
  },
  {
    ...{ id: "billing", name: "Billing", media: "phone", threshold: 90, target: 80, entered: 188, handling: 6 },
    calm: facts(1, 21, 88, 2),
    breach: facts(3, 74, 78, 1),
  },
  {
    ...{ id: "chat", name: "Live Chat", media: "chat", threshold: 60, target: 85, entered: 143, handling: 7 },
    calm: facts(2, 18, 91, 3),
  },
  {
    ...{ id: "mail", name: "E-mail", media: "email", threshold: 14_400, target: 80, entered: 97, handling: 4 },
    calm: facts(24, 5400, 88, 2),
  },
  {
    ...{ id: "renewals", name: "Renewals", media: "phone", threshold: 30, target: 80, entered: 46, handling: 1 },
    calm: facts(0, 0, 100, 4),
  },
  {
    ...{ id: "priority", name: "Priority Care", media: "phone", threshold: 20, target: 90, entered: 61, handling: 3 },
    calm: facts(1, 6, 94, 2),
    near: facts(1, 17, 94, 2),
    breach: facts(2, 33, 83, 0),
  },
  {
    ...{ id: "callbacks", name: "Callbacks", media: "voicemail", threshold: 480, target: 75, entered: 52, handling: 2 },
    calm: facts(3, 210, 83, 1),
  },
] satisfies readonly Queue[];

/** The queues of a floor in some mood, in the tenant's order. */
export function queuesOf(mood: Level): readonly QueueRow[] {
  return QUEUES.map((queue) => ({
    id: queue.id,
    name: queue.name,
    media: queue.media,
    metrics: metricsOf(queue, queue[mood] ?? queue.calm),
  }));
}

export function queueName(queueId: string): string {
  return QUEUES.find(({ id }) => id === queueId)?.name ?? queueId;
}

export function mediaOf(queueId: string): QueueMedia | null {
  return QUEUES.find(({ id }) => id === queueId)?.media ?? null;
}

/** Numbers that agree with each other, as 8x8's do. */
function metricsOf(queue: Queue, { waiting, longest, serviceLevel, idle }: Facts): Metrics {
  const { entered, threshold, target, handling } = queue;
  const abandoned = Math.round(entered * (1 - serviceLevel / 100) * 0.4);
  const accepted = entered - abandoned - waiting;
  return {
    "interactionsWaitInQueue.rt": waiting,
    "interactionsLongestWaitInQueue.rt": longest * 1000,
    "interactionsAvgWaitTime.today": Math.round(threshold * 1000 * (1.3 - serviceLevel / 100)),
    "slaPercentage.today": serviceLevel,
    "slaPercentageTarget.today": target,
    "slaTimeThreshold.today": threshold * 1000,
    "acceptedInSla.today": Math.round((serviceLevel / 100) * entered),
    "entered.today": entered,
    "accepted.today": accepted,
    "abandoned.today": abandoned,
    "abandonedPercentage.today": (100 * abandoned) / entered,
    "shortAbandoned.today": 0,
    "totalAbandoned.today": abandoned,
    "diverted.today": 0,
    "availableIdle.rt": idle,
    "handling.rt": handling,
    "offering.rt": 1,
    "wrapUp.rt": 2,
    "onBreak.rt": 1,
    "workingOffline.rt": 1,
    "eligible.rt": idle + handling + 5,
    "enabled.rt": idle + handling + 8,
    "busy.rt": handling,
    "busyOther.rt": 0,
    "busyExternal.rt": 0,
    "avgHandlingTime.today": 312_000,
  };
}
