import * as z from "zod/mini";
import { choice } from "@/lib/domain/board/schema/choices";
import { plainLines } from "@/lib/domain/plain-text";
import type { OptionsForm } from "./field";

const LONGEST = 5000;
const SIZES = ["medium", "small", "large", "huge"] as const;
const ALIGNS = ["start", "center", "end"] as const;
const VERTICALS = ["top", "middle", "bottom"] as const;

const schema = z.strictObject({
  markdown: z._default(plainLines(LONGEST), ""),
  size: choice(...SIZES),
  align: choice(...ALIGNS),
  vertical: choice(...VERTICALS),
});
export type TextOptions = z.infer<typeof schema>;

export const text: OptionsForm<TextOptions> = {
  schema,
  fields: [
    { name: "markdown", input: "markdown", most: LONGEST },
    { name: "size", input: "choice", choices: SIZES },
    { name: "align", input: "choice", choices: ALIGNS },
    { name: "vertical", input: "choice", choices: VERTICALS },
  ],
};
