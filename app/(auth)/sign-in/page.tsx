import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthFrame } from "@/components/auth/auth-frame";
import { safeNextPath } from "@/components/auth/next-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { currentCaller } from "@/lib/server/access/require-caller";
import { getConfig } from "@/lib/server/config/config";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safeNextPath((await searchParams).next);
  if ((await currentCaller()) !== null) redirect(next);
  const [t, locale] = await Promise.all([getTranslations("auth"), getLocale()]);
  return (
    <AuthFrame title={t("signIn.title")}>
      <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["auth"])}>
        <SignInForm next={next} isDemo={getConfig().demo !== null} />
      </NextIntlClientProvider>
    </AuthFrame>
  );
}
