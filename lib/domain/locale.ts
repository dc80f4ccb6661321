/** Languages the product is written in; each has a catalogue of every namespace under lib/messages. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The pseudo-language: English made longer and accented, so that tests find words outside the catalogues and tight layouts. */
const PSEUDO_LOCALE = "en-XA";
export type Locale = Language | typeof PSEUDO_LOCALE;

/** The cookie that remembers a person's choice; its value is a `Locale`. */
export const LOCALE_COOKIE = "wallboard-locale";

const DEFAULT_LANGUAGE: Language = "en";

function isLanguage(value: string): value is Language {
  return LANGUAGES.some((language) => language === value);
}

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

function parseWish(part: string): Wish | null {
  const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
  if (!/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return Number.isFinite(weight) && weight > 0 ? { tag: tag.toLowerCase(), weight } : null;
}

/**
 * The first language of an `Accept-Language` header (RFC 9110 §12.5.4) that the product speaks, by weight, then by order.
 * Regions are ignored: `de-AT` is German. Unreadable parts and `*` are skipped.
 */
export function languageFromHeader(header: string | null): Language | null {
  if (header === null) return null;
  const wishes = header
    .split(",")
    .map(parseWish)
    .filter((wish) => wish !== null)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    const language = tag.split("-")[0] ?? "";
    if (isLanguage(language)) return language;
  }
  return null;
}

export interface LocaleWishes {
  /** Value of the cookie, if the browser sent one. */
  readonly cookie: string | null;
  readonly acceptLanguage: string | null;
  /** Whether this installation lets a browser ask for the pseudo-language. */
  readonly pseudoAllowed: boolean;
}

/** What to speak to this browser: its own choice, else its language, else English. */
export function chooseLocale({ cookie, acceptLanguage, pseudoAllowed }: LocaleWishes): Locale {
  if (cookie !== null && isLanguage(cookie)) return cookie;
  if (cookie === PSEUDO_LOCALE && pseudoAllowed) return PSEUDO_LOCALE;
  return languageFromHeader(acceptLanguage) ?? DEFAULT_LANGUAGE;
}
