/**
 * What a chart of intervals shows unless somebody chose: what came in, what was answered and lost, and the service level of each interval. Whoever waits
 * as an interval begins has entered it as well in 8x8's reports: only the new ones are as many as came in.
 */
export const USUAL_SERIES = [
  { metric: "newInQueue.today", as: "bar" },
  { metric: "accepted.today", as: "bar" },
  { metric: "abandoned.today", as: "bar" },
  { metric: "slaPercentage.today", as: "line" },
] as const;
