import * as z from "zod/mini";
import { choice } from "@/lib/domain/board/schema/choices";
import { plainText } from "@/lib/domain/plain-text";
import type { OptionsForm } from "./field";

const MOST_MESSAGES = 20;
const LONGEST = 280;
const SPEEDS = ["normal", "slow", "fast"] as const;

const schema = z.strictObject({
  messages: z._default(z.array(plainText(LONGEST)).check(z.maxLength(MOST_MESSAGES)), []),
  speed: choice(...SPEEDS),
});
export type TickerOptions = z.infer<typeof schema>;

export const ticker: OptionsForm<TickerOptions> = {
  schema,
  fields: [
    { name: "messages", input: "messages", most: MOST_MESSAGES, longest: LONGEST },
    { name: "speed", input: "choice", choices: SPEEDS },
  ],
};
