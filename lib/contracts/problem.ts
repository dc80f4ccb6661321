import * as z from "zod/mini";

/** The one envelope of every failure of our own API. `fields` names the field and the rule; `id` finds an unknown fault in the log. */
export const problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.optional(z.record(z.string(), z.string())),
    id: z.optional(z.string()),
  }),
});
export type Problem = z.infer<typeof problem>;
