import { describe, expect, it } from "vitest";
import { chooseLocale, formatLocale, languageFromHeader, localeOf } from "./locale";

describe("languageFromHeader", () => {
  it.each([
    ["de", "de"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en-GB,en;q=0.9,de;q=0.8", "en"],
    ["fr-FR, fr;q=0.9, de;q=0.5, en;q=0.7", "en"],
    ["EN", "en"],
    ["*", null],
    ["de;q=0, en;q=0.1", "en"],
    ["de;q=nonsense, en;q=0.2", "en"],
    ["../../etc/passwd", null],
    ["", null],
  ] as const)("reads %j as %j", (header, language) => {
    expect(languageFromHeader(header)).toBe(language);
  });
});

describe("chooseLocale", () => {
  const nothing = { cookie: null, acceptLanguage: null, pseudoAllowed: false };

  it("prefers the cookie to the browser's language", () => {
    expect(chooseLocale({ ...nothing, cookie: "de", acceptLanguage: "en" })).toBe("de");
  });

  it("ignores a cookie with a language the product does not speak", () => {
    expect(chooseLocale({ ...nothing, cookie: "tlh", acceptLanguage: "de" })).toBe("de");
  });

  it("speaks the pseudo-language only where it is allowed", () => {
    expect(chooseLocale({ ...nothing, cookie: "en-XA" })).toBe("en");
    expect(chooseLocale({ ...nothing, cookie: "en-XA", pseudoAllowed: true })).toBe("en-XA");
  });

  it("falls back to English", () => {
    expect(chooseLocale(nothing)).toBe("en");
  });
});

describe("formatLocale", () => {
  it.each([
    ["en", "en-GB,en;q=0.9", "en-GB"],
    ["en", "en-us", "en-US"],
    ["de", "de-AT,de;q=0.9,en;q=0.8", "de-AT"],
    ["de", "en-GB,de-CH;q=0.3", "de-CH"],
    ["en", "de-AT", "en"],
    ["en", "en;q=0.5,en-GB;q=0.9", "en-GB"],
    ["en", "en-001", "en-001"],
    ["en", "en-latn-gb", "en-Latn-GB"],
    ["en", "en-u-nu-arab,en-GB;q=0.1", "en"],
    ["en", "en-GB-oxendict", "en-GB"],
    ["en", "eng-GB", "en"],
    ["en", null, "en"],
    ["en-XA", "en-GB", "en-XA"],
  ] as const)("writes for %s as %j asks: %s", (locale, header, tag) => {
    expect(formatLocale(locale, header)).toBe(tag);
    expect(() => new Intl.NumberFormat(tag)).not.toThrow();
    expect(localeOf(tag)).toBe(locale);
  });
});
