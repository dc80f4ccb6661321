import * as z from "zod/mini";
import { choice, most } from "@/lib/domain/board/schema/choices";
import { queueFigureOrCalculated } from "@/lib/domain/board/schema/metric-key";
import { allQueues } from "@/lib/domain/board/schema/selections";
import type { OptionsForm } from "./field";

/** How large a queue's cell is: all alike, or by how many wait, or by how many came today. */
const SIZES = ["equal", "waiting", "entered"] as const;
const ORDERS = ["need", "name", "order"] as const;
const MOST_CELLS = 500;

const schema = z.strictObject({
  queues: allQueues,
  /** What a cell says and is coloured by. */
  key: z._default(queueFigureOrCalculated, "interactionsWaitInQueue.rt"),
  sizeBy: choice(...SIZES),
  sort: choice(...ORDERS),
  most: most(MOST_CELLS),
});
export type HeatGridOptions = z.infer<typeof schema>;

export const heatGrid: OptionsForm<HeatGridOptions> = {
  schema,
  fields: [
    { name: "queues", input: "queues" },
    { name: "key", input: "metric", of: "queues", only: "numbers" },
    { name: "sizeBy", input: "choice", choices: SIZES },
    { name: "sort", input: "choice", choices: ORDERS },
    { name: "most", input: "number", least: 1, most: MOST_CELLS, unit: "rows", optional: true },
  ],
};
