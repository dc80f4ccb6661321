/** A browser and the system it runs on, by the names people know; null where the user agent doesn't tell. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** The first that matches counts: nearly every browser also names the ones it descends from. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bTizen\b/, "Samsung TV"],
  [/\bWeb0?S\b|\bwebOS\b/, "LG TV"],
  [/\bCrKey\b/, "Chromecast"],
  [/\bAndroid\b.*\bTV\b/, "Android TV"],
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** What a user agent says of itself, in plain names. It may say anything: good to recognise one's own by, and for nothing else. */
export function deviceOf(userAgent: string | null): Device {
  const first = (known: readonly (readonly [RegExp, string])[]): string | null =>
    known.find(([shape]) => userAgent !== null && shape.test(userAgent))?.[1] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
