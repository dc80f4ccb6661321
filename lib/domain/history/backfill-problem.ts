/** Why what 8x8's Historical API knows could not be fetched, by what somebody can do about it. */
export const BACKFILL_PROBLEMS = [
  /** The key may not ask for reports: only its owner at 8x8 can change that. */
  "refused",
  /** Key, secret, region or tenant name: live data have the same trouble. */
  "connection",
  "rate-limited",
  /** 8x8 said that it could not make the report. */
  "report-failed",
  /** The report was not done within the time that we wait for one. */
  "report-slow",
  "unreachable",
  /** 8x8 did not understand us, or we did not understand 8x8. */
  "not-understood",
] as const;
export type BackfillProblem = (typeof BACKFILL_PROBLEMS)[number];
