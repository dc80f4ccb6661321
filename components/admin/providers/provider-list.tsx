import { useFormatter, useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { Circle, Disc } from "@/components/ui/shapes";
import type { ProviderRow } from "@/lib/contracts/admin/identity-providers";
import { PublicMail } from "./public-mail";

/** The identity providers, each leading to its page. `now`: epoch ms at the server. */
export function ProviderList({ providers, now }: { readonly providers: readonly ProviderRow[]; readonly now: number }) {
  const t = useTranslations("providers");
  return (
    <ul aria-label={t("list.label")} className="space-y-3">
      {providers.map((provider) => (
        <li key={provider.id} className="rounded-tile border border-line bg-surface px-5 py-4">
          <ProviderLine provider={provider} now={now} />
        </li>
      ))}
    </ul>
  );
}

function ProviderLine({ provider, now }: { readonly provider: ProviderRow; readonly now: number }) {
  const t = useTranslations("providers");
  const format = useFormatter();
  const { id, name, kind, issuer, domains, enabled, people, lastSignInAt } = provider;
  const used = t("list.people", { count: people });
  const last = lastSignInAt === null ? null : t("list.last", { ago: format.relativeTime(lastSignInAt, now) });
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between">
        <h3 className="mr-4 min-w-0 break-words text-lg font-semibold">
          <PageLink
            href={`/admin/settings/single-sign-on/${encodeURIComponent(id)}`}
            dir="auto"
            className="inline-block max-w-full py-2 underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {name}
          </PageLink>
        </h3>
        <span className="inline-flex items-baseline whitespace-nowrap font-semibold">
          {enabled ? <Disc className="mr-2 text-good" /> : <Circle className="mr-2 text-muted" />}
          {t(enabled ? "list.on" : "list.off")}
        </span>
      </div>
      <p className="break-words text-sm text-muted">
        {t(`kinds.${kind}`)} · {issuer}
      </p>
      <p className="mt-1 break-words text-sm">{t("list.domains", { domains: format.list(domains) })}</p>
      <p className="text-sm text-muted">{last === null ? used : `${used} · ${last}`}</p>
      <PublicMail domains={domains} />
    </>
  );
}
