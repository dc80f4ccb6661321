import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminBar } from "@/components/admin/nav/admin-bar";
import { AdminNav } from "@/components/admin/nav/admin-nav";
import { QueryProvider } from "@/lib/client/query/query-provider";
import { parseTheme, THEME_COOKIE } from "@/lib/domain/theme";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import type { Caller } from "@/lib/server/access/caller";
import { currentCaller } from "@/lib/server/access/require-caller";
import { countDisplays } from "@/lib/server/displays/list-displays";
import { adminNav } from "@/lib/server/http/admin-nav";
import { services } from "@/lib/server/http/services";

/** The frame of the admin pages. It authorises nothing: every page does that for itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const caller = await currentCaller();
  // A page below sends the visitor to sign in; the frame alone would only be in its way.
  if (caller === null) return children;
  const [locale, jar, t] = await Promise.all([getLocale(), cookies(), getTranslations("admin")]);
  const pages = adminNav(caller);
  const silent = pages.some(({ name }) => name === "displays") ? await countSilent(caller) : 0;
  const entries = pages.map(({ href, name }) => ({
    href,
    label: name === "displays" && silent > 0 ? t("nav.displaysSilent", { count: silent }) : t(`nav.${name}`),
    isAlert: name === "displays" && silent > 0,
  }));
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common"])}>
      <QueryProvider userId={caller.userId} now={Date.now()}>
        <div className="flex min-h-screen flex-col">
          <AdminBar
            user={{ name: caller.name, email: caller.email }}
            initialTheme={parseTheme(jar.get(THEME_COOKIE)?.value)}
          />
          <div className="flex min-w-0 flex-1 flex-col lg:flex-row">
            <AdminNav title={t("title")} label={t("nav.label")} entries={entries} />
            <div className="min-w-0 flex-1">{children}</div>
          </div>
        </div>
      </QueryProvider>
    </NextIntlClientProvider>
  );
}

async function countSilent(caller: Caller): Promise<number> {
  const { db } = await services();
  return (await countDisplays(db, caller, Date.now())).silent;
}
