import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";

/** Nothing is connected, or nothing that the reader may see. */
export function NoTenants({ mayConnect }: { readonly mayConnect: boolean }) {
  const t = useTranslations("tenants.empty");
  const connect = useTranslations("connect");
  if (!mayConnect) return <Notice>{t("other")}</Notice>;
  const way = (
    <PageLink href="/admin/tenants/connect" className={buttonClass("primary")}>
      {connect("title")}
    </PageLink>
  );
  return (
    <Notice title={t("title")} action={way}>
      {t("what")}
    </Notice>
  );
}
