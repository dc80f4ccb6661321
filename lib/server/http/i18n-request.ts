import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale, formatLocale, LOCALE_COOKIE } from "@/lib/domain/locale";
import { messagesOf } from "@/lib/messages/load";
import { getConfig } from "@/lib/server/config/config";

/** next-intl's configuration of one request: the language by cookie, then by the browser's wish (no language in the URL). */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const acceptLanguage = head.get("accept-language");
  const locale = chooseLocale({
    cookie: jar.get(LOCALE_COOKIE)?.value ?? null,
    acceptLanguage,
    pseudoAllowed: getConfig().pseudoLocale,
  });
  // Clock times are shown in the tenant's zone, which every call names; UTC is what a forgotten one would get, on both sides.
  // The locale carries the region, so that numbers and dates are written alike on both sides.
  return { locale: formatLocale(locale, acceptLanguage), messages: messagesOf(locale), timeZone: "UTC" };
});
