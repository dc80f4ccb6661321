/** What a chart of intervals shows unless somebody chose: what came in, what was answered and lost, and the service level of each interval. */
export const USUAL_SERIES = [
  { metric: "entered.today", as: "bar" },
  { metric: "accepted.today", as: "bar" },
  { metric: "abandoned.today", as: "bar" },
  { metric: "slaPercentage.today", as: "line" },
] as const;
