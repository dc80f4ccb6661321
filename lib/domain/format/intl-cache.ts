/*
 * Intl formatters cost far more to make than to use, and a wall formats hundreds of values a second for months. The
 * caches are cleared when they grow beyond what real locales and zones can fill, so odd input cannot grow memory.
 */
const LIMIT = 500;
const numbers = new Map<string, Intl.NumberFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();

function cached<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= LIMIT) cache.clear();
  const made = make();
  cache.set(key, made);
  return made;
}

/** The first attempt that Intl accepts; the last one must be one it always does. */
function firstValid<T>(attempts: readonly (() => T)[], last: () => T): T {
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return last();
}

/** Numbers with `least` to `most` fraction digits; a malformed locale falls back to English. */
export function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  return cached(numbers, `${locale}|${least}|${most}`, () => {
    const options = { minimumFractionDigits: least, maximumFractionDigits: most };
    return firstValid([() => new Intl.NumberFormat(locale, options)], () => new Intl.NumberFormat("en", options));
  });
}

/** Percentages in the locale's own writing (`78%`, `78 %`); formats fractions, so pass the value divided by 100. */
export function percentFormat(locale: string, digits: number): Intl.NumberFormat {
  return cached(numbers, `${locale}|%|${digits}`, () => {
    const options = { style: "percent", maximumFractionDigits: digits, minimumFractionDigits: digits } as const;
    return firstValid([() => new Intl.NumberFormat(locale, options)], () => new Intl.NumberFormat("en", options));
  });
}

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const MOMENTS = {
  time: TIME,
  seconds: { ...TIME, second: "2-digit" },
  "weekday and time": { weekday: "short", day: "numeric", month: "short", ...TIME },
  moment: { day: "numeric", month: "short", year: "numeric", ...TIME },
  "day and time": { day: "numeric", month: "short", ...TIME },
  day: { weekday: "long", day: "numeric", month: "long" },
  date: { day: "numeric", month: "short" },
  weekday: { weekday: "long" },
  "short weekday": { weekday: "short" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** How much of a moment is told; times of day on 24 hours. */
export type MomentShape = keyof typeof MOMENTS;

/** Chromium before 73 knows no hour cycle and takes a locale's own: there, and nowhere else, `hour12` means 00 to 23. */
function onItsHours(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const made = new Intl.DateTimeFormat(locale, options);
  const isObeyed = options.hourCycle === undefined || made.resolvedOptions().hour12 !== true;
  return isObeyed ? made : new Intl.DateTimeFormat(locale, { ...options, hour12: false });
}

/** Moments in a zone. A zone that Intl does not know falls back to UTC. */
export function momentFormat(locale: string, timeZone: string, shape: MomentShape): Intl.DateTimeFormat {
  return cached(moments, `${locale}|${timeZone}|${shape}`, () => {
    const fields = MOMENTS[shape];
    return firstValid(
      [
        () => onItsHours(locale, { ...fields, timeZone }),
        () => onItsHours(locale, { ...fields, timeZone: "UTC" }),
        () => onItsHours("en", { ...fields, timeZone }),
      ],
      () => onItsHours("en", { ...fields, timeZone: "UTC" }),
    );
  });
}

/** Weekday and time of day in English on 24 hours, to be read by its parts. A zone that Intl does not know falls back to UTC. */
export function weekClockFormat(timeZone: string): Intl.DateTimeFormat {
  return cached(moments, `week|${timeZone}`, () => {
    const fields = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    return firstValid([() => onItsHours("en-US", { ...fields, timeZone })], () =>
      onItsHours("en-US", { ...fields, timeZone: "UTC" }),
    );
  });
}
