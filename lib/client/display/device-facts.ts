import type { DeviceFacts } from "@/lib/contracts/display/report";

/** What a set is called in what its browser sends; the first that fits. */
const MODELS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/SMART-TV.*Tizen ([\d.]+)|Tizen ([\d.]+).*TV/i, (match) => `Samsung TV, Tizen ${match[1] ?? match[2] ?? ""}`],
  [/Web0S|webOS/i, () => "LG TV, webOS"],
  [/(AFT\w+)/, (match) => `Amazon Fire TV ${match[1] ?? ""}`],
  [/CrKey/, () => "Chromecast"],
  [/BRAVIA[^;)]*/i, (match) => `Sony ${match[0]}`],
  [/Android [\d.]+; ([^;)]+?)(?: Build|\))/, (match) => match[1] ?? ""],
  [/CrOS/, () => "ChromeOS"],
  [/Windows NT/, () => "Windows"],
  [/Macintosh/, () => "macOS"],
  [/Linux/, () => "Linux"],
];

/** The engine and the set, as far as the browser's own words give them away. */
export function engineOf(userAgent: string): Pick<DeviceFacts, "engine" | "model"> {
  const chromium = /(?:Chrome|Chromium)\/(\d+)/.exec(userAgent)?.[1];
  const firefox = /Firefox\/(\d+)/.exec(userAgent)?.[1];
  const safari = /Version\/(\d+)[\d.]* .*Safari/.exec(userAgent)?.[1];
  const engine =
    chromium !== undefined
      ? `Chromium ${chromium}`
      : firefox !== undefined
        ? `Firefox ${firefox}`
        : safari !== undefined
          ? `Safari ${safari}`
          : "";
  for (const [pattern, name] of MODELS) {
    const match = pattern.exec(userAgent);
    if (match !== null) return { engine, model: name(match).trim().slice(0, 120) };
  }
  return { engine, model: "" };
}
