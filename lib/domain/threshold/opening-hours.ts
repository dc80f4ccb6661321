import * as z from "zod/mini";
import { isTimeZone } from "@/lib/domain/time-zone";

/** A span of a weekday on the wall clock of a zone; `to` at or before `from` is the next day's. */
export interface OpenSpan {
  /** The day on which the span begins, Monday 1 to Sunday 7. */
  readonly day: number;
  /** "HH:MM", 00:00 to 23:59. The span has `from` and ends just before `to`: 00:00 to 00:00 is the whole day. */
  readonly from: string;
  readonly to: string;
}

/** When a rule counts. */
export interface OpeningHours {
  readonly days: readonly OpenSpan[];
  /** "tenant", or an IANA name. */
  readonly zone: string;
}

/** Spans in a week: three a day, and one more. */
export const MOST_SPANS = 28;

const time = z.string("must be a time").check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 08:30"));

const day = z.int("must be a whole number").check(z.minimum(1, "must be 1 to 7"), z.maximum(7, "must be 1 to 7"));

export const openingHours = z.strictObject(
  {
    days: z
      .array(z.strictObject({ day, from: time, to: time }, "must be a day with two times"), "must be a list of days")
      .check(z.minLength(1, "must have at least one day"), z.maxLength(MOST_SPANS, `must have at most ${MOST_SPANS}`)),
    zone: z.string("must be text").check(
      z.refine((zone) => zone === "tenant" || isTimeZone(zone), {
        error: 'must be "tenant" or a time zone such as "Europe/Berlin"',
        params: { rule: "time-zone" },
      }),
    ),
  },
  "must be opening hours",
) satisfies z.ZodMiniType<OpeningHours>;
