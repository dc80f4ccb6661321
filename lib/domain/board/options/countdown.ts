import * as z from "zod/mini";
import { title } from "@/lib/domain/board/schema/choices";
import { plainText } from "@/lib/domain/plain-text";
import type { OptionsForm } from "./field";

/** What stands there once the moment has come: 0:00, the time since then, or words. */
const whenOver = z.discriminatedUnion("show", [
  z.strictObject({ show: z.literal("zero") }),
  z.strictObject({ show: z.literal("elapsed") }),
  z.strictObject({ show: z.literal("message"), message: plainText(120) }),
]);

const schema = z.strictObject({
  /** ISO 8601 in UTC, "2027-01-01T00:00:00Z"; null: no moment is chosen. */
  until: z._default(z.nullable(z.iso.datetime()), null),
  label: z._default(title, null),
  whenOver: z._default(whenOver, { show: "zero" }),
});
export type CountdownOptions = z.infer<typeof schema>;

export const countdown: OptionsForm<CountdownOptions> = {
  schema,
  fields: [
    { name: "until", input: "moment" },
    { name: "label", input: "text", most: 120, optional: true },
    { name: "whenOver", input: "when-over" },
  ],
};
