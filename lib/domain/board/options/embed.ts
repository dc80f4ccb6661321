import * as z from "zod/mini";
import { title } from "@/lib/domain/board/schema/choices";
import type { OptionsForm } from "./field";

/** Which hosts may be shown at all is the installation's to say, when the page is served. */
const address = z.string().check(
  z.maxLength(2000),
  z.refine((text) => isPublicAddress(text), {
    error: "must be an address that begins with https:// and holds no password",
    params: { rule: "https-address" },
  }),
);

function isPublicAddress(text: string): boolean {
  if (!/^https:\/\/[^\s\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === "https:" && username === "" && password === "";
}

const schema = z.strictObject({
  /** Null: none is chosen. */
  address: z._default(z.nullable(address), null),
  /** What the page is, for those who do not see it. */
  title: z._default(title, null),
});
export type EmbedOptions = z.infer<typeof schema>;

export const embed: OptionsForm<EmbedOptions> = {
  schema,
  fields: [
    { name: "address", input: "address" },
    { name: "title", input: "text", most: 120, optional: true },
  ],
};
