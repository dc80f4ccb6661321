import * as z from "zod/mini";
import { flag } from "@/lib/domain/board/schema/choices";
import { anyMeasure, noTarget } from "@/lib/domain/board/schema/measure";
import type { OptionsForm } from "./field";

/** Over how many minutes a figure is compared with itself. */
const COMPARISONS = [5, 15, 30, 60] as const;

const schema = z.strictObject({
  measure: anyMeasure("interactionsWaitInQueue.rt"),
  target: noTarget,
  /** "+9 in 5 min"; null for none. */
  comparison: z._default(z.nullable(z.literal(COMPARISONS)), null),
  sparkline: flag(false),
  /** Of a maximum over several queues: the name of the queue that it comes from. */
  showsQueue: flag(true),
});
export type NumberOptions = z.infer<typeof schema>;

export const number: OptionsForm<NumberOptions> = {
  schema,
  fields: [
    { name: "measure", input: "measure", of: ["queues", "agents", "groups", "calculated"] },
    { name: "target", input: "target" },
    { name: "comparison", input: "choice", choices: [null, ...COMPARISONS] },
    { name: "sparkline", input: "switch" },
    { name: "showsQueue", input: "switch" },
  ],
};
