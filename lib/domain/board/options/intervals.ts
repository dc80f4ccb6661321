import * as z from "zod/mini";
import { flag, title } from "@/lib/domain/board/schema/choices";
import { chosen } from "@/lib/domain/board/schema/ids";
import { recordedFigure } from "@/lib/domain/board/schema/metric-key";
import { allQueues } from "@/lib/domain/board/schema/selections";
import { USUAL_SERIES } from "@/lib/domain/history/usual-series";
import type { OptionsForm } from "./field";

const MOST_SERIES = 6;
const RANGES = ["hour", "today", "week", "month"] as const;
/** Of a day and of a week; an hour is drawn by the minute and a month by the day. */
const STEPS = [15, 30, 60] as const;

const series = z.strictObject({
  metric: recordedFigure,
  /** Whose, where the metric is a group's; null: none is chosen. */
  group: chosen,
  as: z._default(z.enum(["line", "bar"]), "bar"),
  /** Null: the metric's own words. */
  label: z._default(title, null),
});

const schema = z.strictObject({
  queues: allQueues,
  series: z._default(
    z.array(series).check(z.minLength(1), z.maxLength(MOST_SERIES)),
    USUAL_SERIES.map((one) => ({ ...one, group: null, label: null })),
  ),
  range: z._default(z.enum(RANGES), "today"),
  stepMinutes: z._default(z.literal(STEPS), 30),
  /** Behind the first series: what the same weekday of the weeks before was like. */
  band: flag(true),
  /** The service level that the queues are to reach, as a line across. */
  slaLine: flag(true),
});
export type IntervalsOptions = z.infer<typeof schema>;

export const intervals: OptionsForm<IntervalsOptions> = {
  schema,
  fields: [
    { name: "range", input: "choice", choices: RANGES },
    { name: "stepMinutes", input: "choice", choices: STEPS },
    { name: "queues", input: "queues" },
    { name: "series", input: "recorded", most: MOST_SERIES },
    { name: "band", input: "switch" },
    { name: "slaLine", input: "switch" },
  ],
};
