import * as z from "zod/mini";
import { choice } from "@/lib/domain/board/schema/choices";
import { anyMeasure, figure, slaTarget } from "@/lib/domain/board/schema/measure";
import type { OptionsForm } from "./field";

const ORIENTATIONS = ["horizontal", "vertical"] as const;

const schema = z.strictObject({
  measure: anyMeasure("slaPercentage.today"),
  target: slaTarget,
  /** End of the scale in the figure's unit, which begins at 0; null as for a gauge. */
  max: z._default(
    z.nullable(
      figure.check(z.refine((value) => value > 0, { error: "must be above 0", params: { rule: "positive" } })),
    ),
    null,
  ),
  orientation: choice(...ORIENTATIONS),
});
export type BarOptions = z.infer<typeof schema>;

export const bar: OptionsForm<BarOptions> = {
  schema,
  fields: [
    { name: "measure", input: "measure", of: ["queues", "agents", "groups", "calculated"] },
    { name: "target", input: "target" },
    { name: "max", input: "number", least: 0, most: 1e12, unit: "figure", optional: true },
    { name: "orientation", input: "choice", choices: ORIENTATIONS },
  ],
};
