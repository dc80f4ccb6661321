import * as z from "zod/mini";
import { flag, title } from "@/lib/domain/board/schema/choices";
import { openingHours } from "@/lib/domain/threshold/opening-hours";
import type { OptionsForm } from "./field";

const schema = z.strictObject({
  /** "tenant" or an IANA name. */
  zone: z._default(openingHours.shape.zone, "tenant"),
  seconds: flag(false),
  date: flag(true),
  /** "London" rather than "Europe/London". */
  label: z._default(title, null),
});
export type ClockOptions = z.infer<typeof schema>;

export const clock: OptionsForm<ClockOptions> = {
  schema,
  fields: [
    { name: "zone", input: "zone" },
    { name: "seconds", input: "switch" },
    { name: "date", input: "switch" },
    { name: "label", input: "text", most: 120, optional: true },
  ],
};
