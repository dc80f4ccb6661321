import "server-only";

export interface PolicyInput {
  /** Fresh for every page: only scripts and styles that carry it run. */
  readonly nonce: string;
  /** React's tools under `next dev` need `eval` and a socket. */
  readonly development: boolean;
  /** Hosts whose pages boards may embed. */
  readonly embedHosts: readonly string[];
}

/**
 * The content security policy of a page. Style attributes are allowed (charts and bars set their size that way; an
 * attribute cannot run anything), inline style elements and scripts only with the nonce.
 */
export function contentSecurityPolicy({ nonce, development, embedHosts }: PolicyInput): string {
  const directives: Readonly<Record<string, string>> = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    // Engines before Chromium 75 and Safari 15.4 know only this one; the others go by the two that follow.
    "style-src": "'self' 'unsafe-inline'",
    "style-src-elem": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws:" : "'self'",
    "manifest-src": "'self'",
    "media-src": "'self'",
    ...(embedHosts.length > 0 && { "frame-src": embedHosts.map((host) => `https://${host}`).join(" ") }),
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** The policy of an answer that is no page: shown as one, it could load and run nothing, belong to no site, nor be framed. */
export const NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Pages and answers whose address holds a token. */
const SHARED = /^\/(?:(?:api\/)?shared|tv\/start)\//;

/** What nobody is to find, and whose address nobody is to learn from where its reader goes next. */
const OF_A_LINK = { "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" };

/** What every answer carries, pages and JSON alike; `path` is that of the request. */
export function securityHeaders(isHttps: boolean, path: string): Readonly<Record<string, string>> {
  return {
    // A display's worker tells by it what this server refuses from what a proxy refuses in its place (public/tv/sw.js).
    "x-wallboard": "1",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000" } : {}),
    ...(SHARED.test(path) ? OF_A_LINK : {}),
  };
}
