import * as z from "zod/mini";
import { choice } from "@/lib/domain/board/schema/choices";
import { anyMeasure, figure, scaleInOrder, slaTarget } from "@/lib/domain/board/schema/measure";
import type { OptionsForm } from "./field";

const SHAPES = ["ring", "arc"] as const;

const schema = z
  .strictObject({
    shape: choice(...SHAPES),
    measure: anyMeasure("slaPercentage.today"),
    target: slaTarget,
    /** Ends of the scale in the figure's unit; a null maximum is 100 for percentages, else what the target and the value need. */
    min: z._default(figure, 0),
    max: z._default(z.nullable(figure), null),
  })
  .check(scaleInOrder());
export type GaugeOptions = z.infer<typeof schema>;

export const gauge: OptionsForm<GaugeOptions> = {
  schema,
  fields: [
    { name: "shape", input: "choice", choices: SHAPES },
    { name: "measure", input: "measure", of: ["queues", "agents", "groups", "calculated"] },
    { name: "target", input: "target" },
    { name: "min", input: "number", least: -1e12, most: 1e12, unit: "figure", optional: false },
    { name: "max", input: "number", least: -1e12, most: 1e12, unit: "figure", optional: true },
  ],
};
