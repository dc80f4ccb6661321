import type { Group } from "../centre/centre";
import type { Window } from "../centre/counters";
import { Q, type Queue, type Standing } from "../centre/queue";
import { average, percentage, type View } from "./reading";

/** Formulas are those of the public glossary of 8x8's analytics; all parts are counted from events. */

/** Who came in the window and who was there already when it began. */
function entered(queue: Queue, at: number, window: Window): number {
  return queue.counters.sum(at, Q.newInQueue, window) + queue.counters.levelAtStart(at, window);
}

const counted =
  (counter: number): View<Queue> =>
  (queue, at, window) =>
    queue.counters.sum(at, counter, window);

const shareOfEntered =
  (...counters: readonly number[]): View<Queue> =>
  (queue, at, window) => {
    const part = counters.reduce((sum, counter) => sum + queue.counters.sum(at, counter, window), 0);
    return percentage(part, entered(queue, at, window));
  };

const averaged =
  (time: number, count: number): View<Queue> =>
  (queue, at, window) =>
    average(queue.counters.sum(at, time, window), queue.counters.sum(at, count, window));

/** Average of a chain of phases, per interaction whose handling ended in the window. */
const averagedOverHandled =
  (...times: readonly number[]): View<Queue> =>
  (queue, at, window) => {
    const time = times.reduce((sum, counter) => sum + queue.counters.sum(at, counter, window), 0);
    return average(time, queue.counters.sum(at, Q.handled, window));
  };

const standing =
  (...names: readonly Standing[]): View<Queue> =>
  (queue) =>
    names.reduce((sum, name) => sum + queue.tally[name], 0);

export const QUEUE_VIEWS: Readonly<Record<string, View<Queue>>> = {
  abandoned: counted(Q.abandoned),
  abandonedPercentage: shareOfEntered(Q.abandoned),
  accepted: counted(Q.accepted),
  acceptedInSla: counted(Q.acceptedInSla),
  acceptedInSlaPercentage: (queue, at, window) =>
    percentage(queue.counters.sum(at, Q.acceptedInSla, window), queue.counters.sum(at, Q.accepted, window)),
  acceptedPercentage: shareOfEntered(Q.accepted),
  availableIdle: standing("availableIdle"),
  avgDivertedTime: averaged(Q.divertedTime, Q.diverted),
  avgHandlingTime: averaged(Q.handlingTime, Q.handled),
  avgOfferingTime: averaged(Q.offeringTime, Q.offers),
  avgProcessingTime: averagedOverHandled(Q.handlingTime, Q.wrapUpTime),
  avgWorkTime: averagedOverHandled(Q.offeringTime, Q.handlingTime, Q.wrapUpTime),
  avgWrapUpTime: averaged(Q.wrapUpTime, Q.wrapped),
  busy: standing("busyOther", "busyExternal"),
  busyExternal: standing("busyExternal"),
  busyOther: standing("busyOther"),
  diverted: counted(Q.diverted),
  divertedPercentage: shareOfEntered(Q.diverted),
  eligible: standing("availableIdle", "offering", "handling", "wrapUp", "busyOther", "busyExternal"),
  enabled: standing(
    "availableIdle",
    "offering",
    "handling",
    "wrapUp",
    "busyOther",
    "busyExternal",
    "onBreak",
    "workingOffline",
  ),
  entered,
  handling: standing("handling"),
  interactionsAvgWaitTime: averaged(Q.waitTime, Q.left),
  interactionsHandling: (queue) => queue.interactionsHandling,
  interactionsLongestWaitInQueue: (queue, at, window) => {
    const waiting = queue.longestWaitMs(at);
    return window.minutes === 0 ? waiting : Math.max(waiting, queue.counters.largest(at, Q.longestWait, window));
  },
  interactionsWaitInQueue: (queue) => queue.line.length,
  interactionsWrapUp: (queue) => queue.interactionsWrapUp,
  longestOfferingTimeInQueue: (queue, at, window) => queue.counters.largest(at, Q.longestOffering, window),
  newInQueue: counted(Q.newInQueue),
  offering: standing("offering"),
  onBreak: standing("onBreak"),
  shortAbandoned: counted(Q.shortAbandoned),
  shortAbandonedPercentage: shareOfEntered(Q.shortAbandoned),
  slaPercentage: (queue, at, window) =>
    percentage(
      queue.counters.sum(at, Q.acceptedInSla, window),
      entered(queue, at, window) - queue.counters.sum(at, Q.shortAbandoned, window) - queue.waitingInsideThreshold(at),
    ),
  slaPercentageTarget: (queue) => queue.spec.slaTarget,
  slaTimeThreshold: (queue) => queue.spec.slaThresholdMs,
  totalAbandoned: (queue, at, window) =>
    queue.counters.sum(at, Q.abandoned, window) + queue.counters.sum(at, Q.shortAbandoned, window),
  totalAbandonedPercentage: shareOfEntered(Q.abandoned, Q.shortAbandoned),
  workingOffline: standing("workingOffline"),
  wrapUp: standing("wrapUp"),
};

const agentsWith =
  (...statuses: readonly string[]): View<Group> =>
  (group) =>
    group.agents.reduce((sum, agent) => sum + (statuses.includes(agent.status) ? 1 : 0), 0);

export const GROUP_VIEWS: Readonly<Record<string, View<Group>>> = {
  availableIdle: agentsWith("Available"),
  eligible: agentsWith("Available", "Offering", "Handling", "WrapUp", "Busy"),
  enabled: (group) => group.agents.reduce((sum, agent) => sum + (agent.loggedIn ? 1 : 0), 0),
  handling: agentsWith("Handling"),
  onBreak: agentsWith("OnBreak"),
  workingOffline: agentsWith("WorkingOffline"),
  wrapUp: agentsWith("WrapUp"),
};
