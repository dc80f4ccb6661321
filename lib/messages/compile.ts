import compile from "icu-minify/compile";
import type { MessageTree } from "./pseudo";

/** A catalogue whose messages are parsed: a plain text stays text, the rest is a list of texts and arguments. */
export interface CompiledTree {
  readonly [key: string]: CompiledMessage | CompiledTree;
}
type CompiledMessage = ReturnType<typeof compile>;

/**
 * Parses every message of a catalogue here on the server. The browser gets what `use-intl/format-message/format-only`
 * reads (next.config.mjs), and no parser of ICU messages, which is 9 KB gzip on every page.
 */
export function compileTree(tree: MessageTree): CompiledTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? plain(compile(value)) : compileTree(value),
    ]),
  );
}

/** The options of plurals come without a prototype, and such objects may not cross from server to client components. */
function plain(message: CompiledMessage): CompiledMessage {
  return JSON.parse(JSON.stringify(message));
}
