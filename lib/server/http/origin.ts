import "server-only";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: it comes from a page of ours, or from no browser at all. Browsers say where a
 * request comes from (`Sec-Fetch-Site`; `Origin` on every POST where that is missing); a program that sends neither
 * carries nobody's cookies.
 */
export function isOwnRequest(request: Request, siteOrigin: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  // People on the local network reach the product by other names than WALLBOARD_URL: then Host is what they typed.
  return origin === siteOrigin || new URL(origin).host === request.headers.get("host");
}
