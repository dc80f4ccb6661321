import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { getConfig } from "@/lib/server/config/config";
import { isDevelopment } from "@/lib/server/config/runtime";
import { contentSecurityPolicy, NO_PAGE_POLICY, securityHeaders } from "@/lib/server/http/security-headers";

/** What is read by programs, and a picture that a handler draws. */
const NO_PAGE = /^\/(?:api|tv\/(?:qr|font))\//;

/** In front of every page and handler: security headers. Who may see what is decided by the pages and handlers themselves. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ nonce, development: isDevelopment(), embedHosts: getConfig().embedHosts });
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  const path = request.nextUrl.pathname;
  // Whatever a handler sets itself, Next lets this stand.
  response.headers.set("content-security-policy", NO_PAGE.test(path) ? NO_PAGE_POLICY : policy);
  for (const [name, value] of Object.entries(securityHeaders(getConfig().secureCookies, path)))
    response.headers.set(name, value);
  return response;
}

/** All but the built files, which never change; next.config.mjs gives those their headers. */
export const config = { matcher: "/((?!_next/static/|_next/image).*)" };
