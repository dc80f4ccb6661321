import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthFrame } from "@/components/auth/auth-frame";
import { SetUpForm } from "@/components/auth/set-up-form";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { isSetUpOpen } from "@/lib/server/access/set-up";
import { services } from "@/lib/server/http/services";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  // The address carries the one-time token: no other site may learn it.
  return { title: t("setUp.title"), referrer: "no-referrer" };
}

interface SetUpPageProps {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>;
}

export default async function SetUpPage({ searchParams }: SetUpPageProps) {
  const { token } = await searchParams;
  const [t, locale] = await Promise.all([getTranslations("auth.setUp"), getLocale()]);
  if (typeof token !== "string" || !(await isSetUpOpen((await services()).db, token, Date.now()))) {
    return (
      <AuthFrame title={t("invalid.title")}>
        <p className="leading-relaxed text-muted">{t("invalid.what")}</p>
        <p className="mb-7 mt-3 leading-relaxed text-muted">{t("invalid.fresh")}</p>
        <PageLink href="/sign-in" className={buttonClass("primary")}>
          {t("invalid.signIn")}
        </PageLink>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title={t("title")} intro={<p>{t("intro")}</p>}>
      <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["auth"])}>
        <SetUpForm token={token} />
      </NextIntlClientProvider>
    </AuthFrame>
  );
}
