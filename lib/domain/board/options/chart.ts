import * as z from "zod/mini";
import { choice, title } from "@/lib/domain/board/schema/choices";
import { figure, measure } from "@/lib/domain/board/schema/measure";
import type { OptionsForm } from "./field";

const MOST_SERIES = 6;
/** Minutes that are remembered; the whole day is the recorder's. */
const WINDOWS = [60, 30, 15, 5] as const;

const series = z.strictObject({
  measure,
  as: choice("line", "bar"),
  /** Null: the metric's own words. */
  label: z._default(title, null),
});

const schema = z.strictObject({
  series: z._default(z.array(series).check(z.minLength(1), z.maxLength(MOST_SERIES)), [
    {
      measure: { of: "queues", metric: "interactionsWaitInQueue.rt", queues: { all: true } },
      as: "line",
      label: null,
    },
  ]),
  windowMinutes: choice(...WINDOWS),
  /** A line across, in the first series' unit. */
  targetLine: z._default(z.nullable(figure), null),
});
export type ChartOptions = z.infer<typeof schema>;

export const chart: OptionsForm<ChartOptions> = {
  schema,
  fields: [
    { name: "series", input: "series", of: ["queues", "agents", "groups", "calculated"], most: MOST_SERIES },
    { name: "windowMinutes", input: "choice", choices: WINDOWS },
    { name: "targetLine", input: "number", least: -1e12, most: 1e12, unit: "figure", optional: true },
  ],
};
