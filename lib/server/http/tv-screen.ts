import "server-only";
import { getConfig } from "@/lib/server/config/config";
import { newToken } from "@/lib/server/crypto/token";
import { SCREEN_COOKIE, screenCookie } from "@/lib/server/displays/display-cookie";
import { readCookie } from "./read-cookie";

/** By what a screen that opened a provisioning link is known again; null where it keeps no cookies, or never opened the page. */
export function screenSecret(request: Request): string | null {
  return readCookie(request.headers.get("cookie"), SCREEN_COOKIE);
}

/** The answer, which gives a screen that has none a secret of its own. */
export function withScreenSecret(request: Request, response: Response): Response {
  if (screenSecret(request) === null)
    response.headers.append("set-cookie", screenCookie(newToken(), getConfig().secureCookies));
  return response;
}
