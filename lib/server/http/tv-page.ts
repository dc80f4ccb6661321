import "server-only";
import { engineOf, modelOf } from "@/lib/domain/display/user-agent";
import { chooseLocale, formatLocale } from "@/lib/domain/locale";
import { getConfig } from "@/lib/server/config/config";
import { tvFontFaces } from "@/lib/server/displays/lite/fonts";
import { type TvScript, tvScript } from "@/lib/server/displays/lite/scripts";

/** What every page that a TV opens is written with. */
export interface TvPage {
  /** Of this answer's policy (proxy.ts). */
  readonly nonce: string;
  readonly script: string;
  /** Style rules of its font. */
  readonly fonts: string;
  readonly engine: string;
  readonly model: string;
}

export function tvPage(request: Request, script: TvScript): TvPage {
  const userAgent = request.headers.get("user-agent") ?? "";
  return {
    nonce: request.headers.get("x-nonce") ?? "",
    script: tvScript(script),
    fonts: tvFontFaces(),
    engine: engineOf(userAgent),
    model: modelOf(userAgent),
  };
}

/** How a TV that is not set up yet is spoken to: by its browser's wish alone. */
export function tvLocale(request: Request): string {
  const acceptLanguage = request.headers.get("accept-language");
  const locale = chooseLocale({ cookie: null, acceptLanguage, pseudoAllowed: getConfig().pseudoLocale });
  return formatLocale(locale, acceptLanguage);
}

/** A page as it was written: nobody between keeps it, and the browser asks anew each time. */
export function pageAnswer(text: string): Response {
  return new Response(text, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-cache" },
  });
}

/** The way on, told relative to where the browser is: behind a proxy this server does not know its own name. */
export function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}
