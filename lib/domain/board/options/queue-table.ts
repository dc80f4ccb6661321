import * as z from "zod/mini";
import { flag, most } from "@/lib/domain/board/schema/choices";
import { columns } from "@/lib/domain/board/schema/columns";
import { queueFigureOrCalculated } from "@/lib/domain/board/schema/metric-key";
import { allQueues } from "@/lib/domain/board/schema/selections";
import type { OptionsForm } from "./field";

const MOST_COLUMNS = 12;
const MOST_ROWS = 200;

/** By who needs somebody first, by name, by the tenant's order, or by one of the columns. */
const sort = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("need") }),
  z.strictObject({ by: z.literal("name") }),
  z.strictObject({ by: z.literal("order") }),
  z.strictObject({ by: z.literal("column"), key: z.string(), descending: z.boolean() }),
]);

const schema = z
  .strictObject({
    queues: allQueues,
    columns: columns(queueFigureOrCalculated, MOST_COLUMNS, [
      "interactionsWaitInQueue.rt",
      "interactionsLongestWaitInQueue.rt",
      "slaPercentage.today",
      "availableIdle.rt",
      "abandoned.today",
    ]),
    sort: z._default(sort, { by: "need" }),
    breachedFirst: flag(true),
    /** Rows at most; null: as many as fit. */
    most: most(MOST_ROWS),
  })
  .check(
    z.refine((options) => sortsByOwnColumn(options), {
      error: "must be one of the columns",
      path: ["sort", "key"],
      params: { rule: "own-column" },
    }),
  );
export type QueueTableOptions = z.infer<typeof schema>;

function sortsByOwnColumn(options: Pick<QueueTableOptions, "sort" | "columns">): boolean {
  const { sort: by, columns: shown } = options;
  return by.by !== "column" || shown.some(({ key }) => key === by.key);
}

export const queueTable: OptionsForm<QueueTableOptions> = {
  schema,
  fields: [
    { name: "queues", input: "queues" },
    { name: "columns", input: "columns", of: "queues", most: MOST_COLUMNS },
    { name: "sort", input: "sort" },
    { name: "breachedFirst", input: "switch" },
    { name: "most", input: "number", least: 1, most: MOST_ROWS, unit: "rows", optional: true },
  ],
};
