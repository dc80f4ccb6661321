import format, { type CompiledMessage, type FormatValues } from "icu-minify/format";
import type { useTranslations } from "next-intl";
import type { Messages } from "@/lib/messages/load";

export type Translator<Name extends keyof Messages> = ReturnType<typeof useTranslations<Name>>;

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** What `Intl` makes slowly is made once for a language; messages ask for nothing but its usual plurals and numbers. */
const formatters = {
  getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...given),
  getNumberFormat: (locale?: Intl.LocalesArgument) =>
    known(numbers, String(locale), (tag) => new Intl.NumberFormat(tag)),
  getPluralRules: (locale?: Intl.LocalesArgument) => known(plurals, String(locale), (tag) => new Intl.PluralRules(tag)),
};

function known<T>(held: Map<string, T>, tag: string, make: (tag: string) => T): T {
  const found = held.get(tag) ?? make(tag);
  held.set(tag, found);
  return found;
}

/**
 * Says messages of a catalogue outside React, from its compiled form (lib/messages/compile.ts) as the browser has it. A message that is not there
 * answers with its key: the types let nobody ask for one.
 *
 * @param locale how numbers in it are written
 */
export function translatorOf<Name extends keyof Messages>(messages: Messages[Name], locale: string): Translator<Name> {
  const translate = (key: string, values?: FormatValues): string => {
    const message = messageAt(messages, key);
    if (message === undefined) return key;
    return typeof message === "string" ? message : String(format(message, locale, values, { formatters }));
  };
  translate.has = (key: string): boolean => messageAt(messages, key) !== undefined;
  return asTranslator<Name>(translate);
}

/** What stands at a path of names; undefined where nothing does. */
function messageAt(tree: unknown, key: string): CompiledMessage | undefined {
  let at: unknown = tree;
  for (const name of key.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return asMessage(at);
}

/** Holds because a compiled catalogue has texts, lists and objects of more of them, and keys lead to no objects. */
function asMessage(value: unknown): CompiledMessage | undefined {
  return typeof value === "string" || Array.isArray(value) ? (value as CompiledMessage) : undefined;
}

/** Holds because nothing here or in what both boards share asks a translator for anything but a text, and whether there is one. */
function asTranslator<Name extends keyof Messages>(translate: object): Translator<Name> {
  return translate as Translator<Name>;
}
