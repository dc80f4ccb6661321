import { useFormatter, useTranslations } from "next-intl";

interface LinkedProvidersProps {
  readonly providers: readonly { readonly id: string; readonly name: string; readonly lastSignInAt: number }[];
  /** Epoch ms at the server. */
  readonly now: number;
}

/** The identity providers that one signs in through, and when one last did. */
export function LinkedProviders({ providers, now }: LinkedProvidersProps) {
  const t = useTranslations("account.singleSignOn");
  const format = useFormatter();
  return (
    <>
      <p className="leading-relaxed text-muted">{t("what")}</p>
      <dl className="mt-3">
        {providers.map(({ id, name, lastSignInAt }) => (
          <div key={id} className="flex flex-wrap justify-between border-t border-line py-3">
            <dt className="mr-4 min-w-0 font-semibold [overflow-wrap:anywhere]" dir="auto">
              {name}
            </dt>
            <dd className="text-muted">{t("last", { when: format.relativeTime(lastSignInAt, now) })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
