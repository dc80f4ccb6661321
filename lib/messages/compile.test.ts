import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import format from "icu-minify/format";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "@/lib/domain/locale";
import { type CompiledTree, compileTree } from "./compile";
import { icuArguments, parseIcu } from "./icu";
import { type MessageTree, pseudoTree } from "./pseudo";

const read = (language: string, file: string): MessageTree =>
  JSON.parse(readFileSync(join(import.meta.dirname, language, file), "utf8"));

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
};

/** Every message as it was written, as next-intl's own parser would word it, and as the browser will. */
function* wordings(
  locale: Language,
  tree: MessageTree,
  compiled: CompiledTree,
  value: string | number,
): Generator<string[]> {
  for (const [key, message] of Object.entries(tree)) {
    const inner = compiled[key];
    if (typeof message !== "string") {
      yield* wordings(locale, message, inner as CompiledTree, value);
      continue;
    }
    const values = Object.fromEntries(
      [...icuArguments(parseIcu(message))].map((name) => [name.replace(/:.*/, ""), value]),
    );
    const translate = createTranslator({ locale, messages: { text: message } });
    const worded = format(inner as Parameters<typeof format>[0], locale, values, { formatters });
    yield [message, translate("text", values), String(worded)];
  }
}

describe("compiled messages", () => {
  const catalogues = [
    ...LANGUAGES.map((language) => ({ language, change: (tree: MessageTree) => tree })),
    { language: "en" as const, change: pseudoTree },
  ];
  it.each(catalogues)("say the same as before they were compiled ($language, $change.name)", ({ language, change }) => {
    let told = 0;
    for (const file of readdirSync(join(import.meta.dirname, language))) {
      const tree = change(read(language, file));
      const compiled = compileTree(tree);
      for (const value of [0, 1, 2, 1234]) {
        for (const [message, expected, worded] of wordings(language, tree, compiled, value)) {
          expect(worded, message).toBe(expected);
          told += 1;
        }
      }
    }
    expect(told).toBeGreaterThan(1000);
  });

  it("can be handed to client components: nothing without a prototype", () => {
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      Object.values(value).forEach(visit);
    };
    visit(
      compileTree({
        count: "{count, plural, one {# call} other {# calls}} of {kind, select, chat {chat} other {any}}",
      }),
    );
  });
});
