const YEAR_SECONDS = 31_536_000;

/** A cookie's decoded value out of a `document.cookie` text; null when missing or not decodable. */
export function readCookie(name: string, cookies: string): string | null {
  for (const pair of cookies.split(";")) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** The text that sets a preference for a year on the whole site. */
export function cookieText(name: string, value: string, isSecure: boolean): string {
  const attributes = `Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return `${name}=${encodeURIComponent(value)}; ${attributes}`;
}

/** Keeps a preference in this browser, where the server can read it for the next page. */
export function writePreference(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in TVs before Chromium 87 and on plain http.
  document.cookie = cookieText(name, value, window.location.protocol === "https:");
}

export function readPreference(name: string): string | null {
  return readCookie(name, document.cookie);
}
