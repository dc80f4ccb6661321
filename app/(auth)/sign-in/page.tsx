import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthFrame } from "@/components/auth/auth-frame";
import { OrDivider } from "@/components/auth/or-divider";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SingleSignOn } from "@/components/auth/single-sign-on";
import { Notice } from "@/components/ui/notice";
import { readProblem } from "@/lib/domain/identity/sign-in-problem";
import { safeNextPath } from "@/lib/domain/next-path";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { currentCaller } from "@/lib/server/access/require-caller";
import { services } from "@/lib/server/http/services";
import { listSignInProviders } from "@/lib/server/single-sign-on/providers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<"next" | "problem" | "provider", string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const next = safeNextPath(asked.next);
  if ((await currentCaller()) !== null) redirect(next);
  const { config, db } = await services();
  const [t, locale, providers] = await Promise.all([getTranslations("auth"), getLocale(), listSignInProviders(db)]);
  const problem = readProblem(asked.problem);
  const provider = providers.find(({ id }) => id === asked.provider)?.name;
  // Of one that is not offered there is no more to say, whatever else was wrong.
  const said = problem === null ? null : provider === undefined ? "gone" : problem;
  const names = { provider: provider ?? "", address: config.url };
  return (
    <AuthFrame title={t("signIn.title")}>
      {said !== null && (
        <Notice tone="breach" className="mb-5 break-words" title={t(`singleSignOn.problem.${said}.title`, names)}>
          <p className="text-muted">{t(`singleSignOn.problem.${said}.what`, names)}</p>
        </Notice>
      )}
      <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["auth"])}>
        {providers.length > 0 && (
          <>
            <SingleSignOn providers={providers} next={next} />
            <OrDivider>{t("singleSignOn.or")}</OrDivider>
          </>
        )}
        <SignInForm next={next} isDemo={config.demo !== null} />
      </NextIntlClientProvider>
    </AuthFrame>
  );
}
