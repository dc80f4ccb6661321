/** When a limit will be passed, if things go on as they do. Moments are epoch ms. */
export interface Breach {
  /** As likely before as after, among all that may happen. */
  readonly atMs: number;
  /** In one case of ten it comes before this. */
  readonly earliestMs: number;
  /** In one case of ten it comes after this, or not at all; null: in more than one case of ten it does not come at all. */
  readonly latestMs: number | null;
  /** What it was worked out from. */
  readonly basis: ServiceLevelBasis | WaitBasis;
}

/** How today's service level went in the last minutes. */
interface ServiceLevelBasis {
  readonly of: "service-level";
  /** 0–100, today and of those of the span. */
  readonly today: number;
  readonly recent: number;
  /** Interactions of the span that count for it, and the span, ms. */
  readonly measured: number;
  readonly spanMs: number;
}

/** How the line moves. */
interface WaitBasis {
  readonly of: "wait";
  readonly waiting: number;
  readonly longestWaitMs: number;
  /** Interactions answered an hour; null: unknown, so that the clock alone tells. */
  readonly answeredPerHour: number | null;
  /** That somebody's wait passes the limit, 0–100; null while the pace is unknown. */
  readonly chance: number | null;
}

/** What nine of ten stay within, on one side, in standard deviations of a normal distribution. */
export const ONE_IN_TEN = 1.2816;
