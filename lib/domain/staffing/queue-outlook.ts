/** When a limit will be passed, epoch ms: as likely before `atMs` as after, and in eight cases of ten between the other two. */
export interface OutlookMoment {
  readonly atMs: number;
  readonly earliestMs: number;
  /** Null: in more than one case of ten it does not come at all. */
  readonly latestMs: number | null;
}

/** Limits that are passed already, so that nobody has to wait for it: null where one is not. */
export interface PassedLimits {
  /** The longest wait is above so many ms. */
  readonly waitMs: number | null;
  /** The day's service level is below this, 0–100. */
  readonly serviceLevel: number | null;
}

/** What comes next of a queue, as far as the data carry it: a part of which too little is known is null. All of it is an estimate. */
export interface QueueOutlook {
  /** The longest wait passes `limitMs`, unless it is answered before: `chance`, 0–100, that it is not. Null: nobody knows the pace of answering. */
  readonly wait: (OutlookMoment & { readonly limitMs: number; readonly chance: number | null }) | null;
  /** The day's service level falls below `target`, 0–100. */
  readonly serviceLevel: (OutlookMoment & { readonly target: number }) | null;
  /** Absent where no limit is passed. */
  readonly passed?: PassedLimits;
  /** Agents above (spare) or below (short) what is needed: whole ones, beside those there and needed. */
  readonly staffing: { readonly difference: number; readonly agents: number; readonly needed: number } | null;
  /** The day's service level at its end, 0–100: as expected, and where the rest is as busy or as quiet as in one case of ten. */
  readonly closing: { readonly expected: number; readonly busy: number; readonly quiet: number } | null;
}
