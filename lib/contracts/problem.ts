import { type Infer, number, object, optional, record, string } from "./shape";

/** The one envelope of every failure of our own API. `fields` names the field and the rule; `id` finds an unknown fault in the log. */
export const problem = object({
  error: object({
    code: string,
    message: string,
    fields: optional(record(string)),
    /** The broken rule of each field, for forms in other languages. */
    rules: optional(record(object({ rule: string, bound: optional(number) }))),
    /** Where each field stands in the file that was sent, from 1. */
    places: optional(record(object({ line: number, column: number }))),
    id: optional(string),
  }),
});
export type Problem = Infer<typeof problem>;
