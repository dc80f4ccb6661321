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

/** The tags of an `Accept-Language` header (RFC 9110 §12.5.4) by weight, then by order. Unreadable parts and `*` are skipped. */
function wishesOf(header: string | null): readonly string[] {
  if (header === null) return [];
  return header
    .split(",")
    .map(parseWish)
    .filter((wish) => wish !== null)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function languageOfTag(tag: string): string {
  return tag.split("-")[0] ?? "";
}

/** The first language of an `Accept-Language` header that the product speaks. Regions are ignored: `de-AT` is German. */
export function languageFromHeader(header: string | null): Language | null {
  for (const tag of wishesOf(header)) {
    const language = languageOfTag(tag);
    if (isLanguage(language)) return language;
  }
  return null;
}

/** Language, script and region of a tag; variants and extensions would change digits or calendars. */
const PLAIN_TAG = /^([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?(?:-|$)/;

/**
 * How this browser writes numbers and dates: the first tag of its `Accept-Language` in the language that it is spoken to,
 * `en-GB`, `de-CH`; the bare language when it names none.
 */
export function formatLocale(locale: Locale, acceptLanguage: string | null): string {
  for (const tag of wishesOf(acceptLanguage)) {
    const plain = PLAIN_TAG.exec(tag);
    if (plain === null || plain[1] !== locale) continue;
    const [language = "", script = "", region = ""] = plain.slice(1);
    return `${language}${script && `-${script.charAt(1).toUpperCase()}${script.slice(2)}`}${region.toUpperCase()}`;
  }
  return locale;
}

/** The catalogue behind a tag that `formatLocale` made. */
export function localeOf(tag: string): Locale {
  if (tag === PSEUDO_LOCALE) return PSEUDO_LOCALE;
  const language = languageOfTag(tag);
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
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
