import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AcceptForm } from "@/components/account/accept-form";
import { AuthFrame } from "@/components/auth/auth-frame";
import { OrDivider } from "@/components/auth/or-divider";
import { SingleSignOn } from "@/components/auth/single-sign-on";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { addressOf } from "@/lib/server/http/address";
import { type LinkPageProps, linkToken } from "@/lib/server/http/link-token";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { lookAtInvitation } from "@/lib/server/people/invitation-standing";
import { listSignInProviders } from "@/lib/server/single-sign-on/providers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.invitation");
  // The address carries the single-use token: no other site may learn it.
  return { title: t("title"), referrer: "no-referrer" };
}

/** Who holds an invitation's link says here who they are. */
export default async function InvitationPage(props: LinkPageProps) {
  const [known, t, locale, head, deps] = await Promise.all([
    linkToken(props),
    getTranslations("account.invitation"),
    getLocale(),
    headers(),
    peopleDeps(),
  ]);
  const found =
    known === null
      ? ({ standing: "unknown" } as const)
      : await lookAtInvitation(deps, known, addressOf(new Headers(head)), Date.now());
  if (known === null || found.standing !== "open") {
    return (
      <AuthFrame title={t("closed.title")}>
        <p className="mb-7 leading-relaxed text-muted">
          {t(`closed.${found.standing === "open" ? "unknown" : found.standing}`)}
        </p>
        <PageLink href="/sign-in" className={buttonClass("primary")}>
          {t("signIn")}
        </PageLink>
      </AuthFrame>
    );
  }
  const { tenant, invitedBy, email, hasAccount, hasPassword } = found;
  const [providers, words] = await Promise.all([listSignInProviders(deps.db, email), getTranslations("auth")]);
  // Who has an account without a password has nothing to fill in there.
  const withForm = !hasAccount || hasPassword || providers.length === 0;
  return (
    <AuthFrame
      title={t("title")}
      intro={
        <>
          <p>
            {tenant === null
              ? t("installation")
              : t("tenant", { tenant: tenant.name, role: t(`roles.${tenant.role}`) })}
          </p>
          {invitedBy !== null && <p>{t("by", { name: invitedBy })}</p>}
          <p className="break-all">{t("for", { email })}</p>
        </>
      }
    >
      <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["account", "auth"])}>
        {providers.length > 0 && (
          <>
            <SingleSignOn providers={providers} next="/" />
            <p className="mt-3 break-words text-sm text-muted">{t("bySignIn", { email })}</p>
          </>
        )}
        {providers.length > 0 && withForm && <OrDivider>{words("singleSignOn.or")}</OrDivider>}
        {withForm && <AcceptForm token={known} hasAccount={hasAccount} />}
      </NextIntlClientProvider>
    </AuthFrame>
  );
}
