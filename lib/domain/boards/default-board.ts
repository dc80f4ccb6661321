/** The metric keys a view needs, by kind of row. */
export interface Needs {
  readonly queues: readonly string[];
  readonly agents: readonly string[];
  readonly groups: readonly string[];
}

/** What the default board of a tenant asks 8x8 for: its headline, queue tiles, agent list and the trend's counters. */
export const DEFAULT_BOARD_NEEDS: Needs = {
  queues: [
    "interactionsWaitInQueue.rt",
    "interactionsLongestWaitInQueue.rt",
    "interactionsHandling.rt",
    "slaPercentage.today",
    "slaPercentageTarget.today",
    "slaTimeThreshold.today",
    "acceptedInSla.today",
    "entered.today",
    "newInQueue.today",
    "accepted.today",
    "abandoned.today",
    "shortAbandoned.today",
    "totalAbandoned.today",
    "diverted.today",
    "availableIdle.rt",
    "handling.rt",
    "offering.rt",
    "wrapUp.rt",
    "onBreak.rt",
    "workingOffline.rt",
    "eligible.rt",
    "enabled.rt",
  ],
  agents: [
    "status.rt",
    "statusCode.rt",
    "timeOnStatus.rt",
    "timeOnStatusCode.rt",
    // With timeOnStatus it tells when 8x8 took the data (API fact).
    "lastStatusChange.rt",
    "activeQueues.rt",
    "activeChannels.rt",
    "activeInteractionsCount.rt",
    "loggedInTime.rt",
    "accepted.today",
  ],
  groups: [
    "availableIdle.rt",
    "handling.rt",
    "wrapUp.rt",
    "onBreak.rt",
    "workingOffline.rt",
    "eligible.rt",
    "enabled.rt",
  ],
};
