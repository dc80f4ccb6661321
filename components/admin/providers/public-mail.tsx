import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { emailDomain, isPublicMail } from "@/lib/domain/identity/email-domain";

/** Warns of domains where anybody can have an address; nothing where there is none among them. */
export function PublicMail({ domains }: { readonly domains: readonly string[] }) {
  const t = useTranslations("providers.form");
  const format = useFormatter();
  const open = domains.map(emailDomain).filter((domain) => domain !== null && isPublicMail(domain));
  if (open.length === 0) return null;
  const named = format.list(open.filter((domain) => domain !== null));
  return (
    <Notice tone="near" className="mt-3" title={t("publicTitle", { domains: named })}>
      {t("publicWhat")}
    </Notice>
  );
}
