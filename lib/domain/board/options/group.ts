import * as z from "zod/mini";
import { some } from "@/lib/domain/board/schema/choices";
import { chosen } from "@/lib/domain/board/schema/ids";
import type { OptionsForm } from "./field";

/** Counts of a group's agents, as 8x8 names them. */
const PARTS = ["availableIdle", "handling", "wrapUp", "onBreak", "workingOffline", "eligible", "enabled"] as const;

const schema = z.strictObject({
  /** The group's id; null: none is chosen. */
  group: chosen,
  parts: some(...PARTS),
});
export type GroupOptions = z.infer<typeof schema>;

export const group: OptionsForm<GroupOptions> = {
  schema,
  fields: [
    { name: "group", input: "group" },
    { name: "parts", input: "choices", choices: PARTS },
  ],
};
