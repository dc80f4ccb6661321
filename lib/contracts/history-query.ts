import * as z from "zod/mini";
import { isHistoryMetric } from "@/lib/domain/history/metric";
import { epochMs } from "./epoch-ms";

// The content security policy forbids what zod would compile.
z.config({ jitless: true });

/** Minutes of a bin. */
const HISTORY_STEPS = ["1", "15", "30", "60", "1440"] as const;
const HISTORY_RANGES = ["hour", "today", "week", "month", "day"] as const;
/** Letters: those of a group end in its id. */
const LONGEST_METRIC = 600;
/** Series of one answer. */
const MOST_METRICS = 8;

/** Days outside are no days of a contact centre, and calendars of long ago have some that last for years. */
const DAYS = { from: "2000-01-01", to: "2100-01-01" } as const;

const id = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}]*$/u));

/**
 * What of a board's history is asked for. In an address `queue` and `metric` may stand several times; no queue means all
 * that the board has.
 */
export const historyQuery = z
  .object({
    queue: z.array(id).check(z.maxLength(500)),
    metric: z
      .array(
        z.string().check(z.maxLength(LONGEST_METRIC), z.refine(isHistoryMetric, "is not a metric that is recorded")),
      )
      .check(z.minLength(1), z.maxLength(MOST_METRICS)),
    range: z.enum(HISTORY_RANGES),
    /** The day of `range=day`, in the tenant's zone. */
    day: z.optional(
      z.iso
        .date("must be a day as YYYY-MM-DD")
        .check(z.refine((day) => day >= DAYS.from && day < DAYS.to, "must be a day of this century")),
    ),
    step: z.enum(HISTORY_STEPS),
    band: z.optional(z.enum(["0", "1"])),
    /** Of `range=day`: from where each figure is. */
    origins: z.optional(z.literal("1")),
    /** As if it were asked at this moment, epoch ms: ranges end there, and nothing that came later is told. */
    until: z.optional(epochMs),
  })
  .check(
    z.refine(({ range, origins }) => origins === undefined || range === "day", {
      path: ["origins"],
      error: "can be asked for of a day alone",
    }),
    z.refine(({ range, day }) => (range === "day") === (day !== undefined), {
      path: ["day"],
      error: "must be given with range=day, and only with it",
    }),
    // Nobody reads 1,440 minutes off a chart.
    z.refine(({ range, step }) => step !== "1" || range === "hour", {
      path: ["step"],
      error: "must be at least 15 for anything but the last hour",
    }),
  );
export type HistoryQuery = z.infer<typeof historyQuery>;
