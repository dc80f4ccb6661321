/** How long an interval may be, minutes. */
export const REPORT_STEPS = ["15", "30", "60"] as const;

/** What a report is of. */
export interface ReportChoice {
  /** Null: all queues of the board together. */
  readonly queue: string | null;
  /** YYYY-MM-DD in the tenant's zone. */
  readonly day: string;
  readonly step: (typeof REPORT_STEPS)[number];
}

/** The days of which something may be kept, YYYY-MM-DD. */
export interface ReportDays {
  readonly first: string;
  readonly last: string;
}

/** Whether something may be kept of a day. */
export function isKept(day: string, { first, last }: ReportDays): boolean {
  return day >= first && day <= last;
}
