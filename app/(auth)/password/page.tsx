import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { ChoosePasswordForm } from "@/components/account/choose-password-form";
import { AuthFrame } from "@/components/auth/auth-frame";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { addressOf } from "@/lib/server/http/address";
import { type LinkPageProps, linkToken } from "@/lib/server/http/link-token";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { lookAtPasswordLink } from "@/lib/server/people/password-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.passwordLink");
  // The address carries the single-use token: no other site may learn it.
  return { title: t("title"), referrer: "no-referrer" };
}

/** Who holds the link that an admin made for them chooses a password here. */
export default async function PasswordPage(props: LinkPageProps) {
  const [known, t, locale, head, deps] = await Promise.all([
    linkToken(props),
    getTranslations("account.passwordLink"),
    getLocale(),
    headers(),
    peopleDeps(),
  ]);
  const found =
    known === null
      ? ({ standing: "closed" } as const)
      : await lookAtPasswordLink(deps, known, addressOf(new Headers(head)), Date.now());
  if (known === null || found.standing !== "open") {
    return (
      <AuthFrame title={t("closedTitle")}>
        <p className="mb-7 leading-relaxed text-muted">{t(found.standing === "limited" ? "limited" : "closed")}</p>
        <PageLink href="/sign-in" className={buttonClass("primary")}>
          {t("signIn")}
        </PageLink>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("title")} intro={<p className="break-words">{t("for", { email: found.email })}</p>}>
      <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["account", "auth"])}>
        <ChoosePasswordForm token={known} email={found.email} />
      </NextIntlClientProvider>
    </AuthFrame>
  );
}
