import * as z from "zod/mini";
import { choice, title } from "@/lib/domain/board/schema/choices";
import type { OptionsForm } from "./field";

const FITS = ["contain", "cover"] as const;

const schema = z.strictObject({
  /** The id of one of the tenant's images; null: none is chosen. */
  asset: z._default(z.nullable(z.string().check(z.regex(/^[\w-]{1,64}$/, "must be an image's id"))), null),
  fit: choice(...FITS),
  /** What the image says to somebody who does not see it. Null while nobody has said it: a board that shows an image is not published so. */
  alt: z._default(title, null),
});
export type ImageOptions = z.infer<typeof schema>;

export const image: OptionsForm<ImageOptions> = {
  schema,
  fields: [
    { name: "asset", input: "asset" },
    { name: "fit", input: "choice", choices: FITS },
    { name: "alt", input: "text", most: 120, optional: true },
  ],
};
