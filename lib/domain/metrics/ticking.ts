/**
 * The metrics that grow by themselves between two refreshes: running durations of this moment. The catalogue knows them,
 * too; this is for the browser, which need not load the catalogue to let a wait tick.
 */
export const TICKING: ReadonlySet<string> = new Set([
  "interactionsLongestWaitInQueue.rt",
  "timeOnStatus.rt",
  "timeOnStatusCode.rt",
  "line1TimeOnStatus.rt",
  "line2TimeOnStatus.rt",
  "loggedInTime.rt",
]);
