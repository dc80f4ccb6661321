import { type Infer, object, optional, record, string } from "./shape";

/** The one envelope of every failure of our own API. `fields` names the field and the rule; `id` finds an unknown fault in the log. */
export const problem = object({
  error: object({
    code: string,
    message: string,
    fields: optional(record(string)),
    id: optional(string),
  }),
});
export type Problem = Infer<typeof problem>;
