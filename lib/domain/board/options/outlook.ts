import * as z from "zod/mini";
import { some } from "@/lib/domain/board/schema/choices";
import { chosen } from "@/lib/domain/board/schema/ids";
import type { OptionsForm } from "./field";

const PARTS = ["breach", "staffing", "closing"] as const;

const schema = z.strictObject({
  /** The queue's id; null: none is chosen. */
  queue: chosen,
  parts: some(...PARTS),
});
export type OutlookOptions = z.infer<typeof schema>;

export const outlook: OptionsForm<OutlookOptions> = {
  schema,
  fields: [
    { name: "queue", input: "queue" },
    { name: "parts", input: "choices", choices: PARTS },
  ],
};
