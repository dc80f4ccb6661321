import { type Infer, number, object, optional, record, string } from "./shape";

/** The one envelope of every failure of our own API. `fields` names the field and the rule; `id` finds an unknown fault in the log. */
export const problem = object({
  error: object({
    code: string,
    message: string,
    fields: optional(record(string)),
    /** The broken rule of each field, for forms in other languages. */
    rules: optional(record(object({ rule: string, bound: optional(number) }))),
    id: optional(string),
  }),
});
export type Problem = Infer<typeof problem>;
