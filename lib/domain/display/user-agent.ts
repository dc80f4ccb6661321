/*
 * What a TV says of itself, in the names that its owner knows. It may say anything: good for people to look at and for nothing else.
 */

/** The first that matches counts: nearly every browser also names the ones it descends from. */
const ENGINES: readonly (readonly [RegExp, string])[] = [
  [/\bFirefox\/(\d+)/, "Firefox"],
  [/\bChrom(?:e|ium)\/(\d+)/, "Chromium"],
  [/\bVersion\/(\d+)(?:\.\d+)*.*\bSafari\//, "Safari"],
  [/\bAppleWebKit\/(\d+)/, "WebKit"],
  [/\bTrident\/(\d+)/, "Trident"],
  [/\bPresto\/(\d+)/, "Presto"],
];

/** Longest text of each that is told. */
const MOST_MODEL = 120;

/** The engine with its version, "Chromium 94"; empty where it does not say. */
export function engineOf(userAgent: string): string {
  for (const [shape, name] of ENGINES) {
    const found = shape.exec(userAgent);
    if (found !== null) return `${name} ${found[1]}`;
  }
  return "";
}

/**
 * The maker with the model or what runs on it: "Samsung TV (Tizen 2.4)", "LG TV 60UH6550-UB", "BRAVIA 4K"; empty where it does not say.
 *
 * LG names the model in `LG Browser/8.00.00(LGE; 60UH6550-UB; 03.00.15; …)`, Samsung only its system; Android names the model before `Build/`.
 */
export function modelOf(userAgent: string): string {
  const lg = /\(LGE?; *([^;)]+)/.exec(userAgent)?.[1]?.trim();
  const tizen = /\bTizen[ /](\d+(?:\.\d+)?)/.exec(userAgent)?.[1];
  const android = /\bAndroid [\d.]+; *(?:[a-z]{2}[-_][a-zA-Z]{2}; *)?([^;)]+?)(?: Build\/|\))/
    .exec(userAgent)?.[1]
    ?.trim();
  if (lg !== undefined) return `LG TV ${lg}`.slice(0, MOST_MODEL);
  if (/\bWeb0S\b|\bwebOS\b/.test(userAgent)) return "LG TV (webOS)";
  if (tizen !== undefined) return `Samsung TV (Tizen ${tizen})`;
  if (/\bSMART-TV\b|\bMaple\b/.test(userAgent)) return "Samsung TV";
  if (/\bNetCast\b/.test(userAgent)) return "LG TV (NetCast)";
  if (/\bCrKey\b/.test(userAgent)) return "Chromecast";
  if (android !== undefined) return android.slice(0, MOST_MODEL);
  return "";
}
