import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Nothing is connected, or nothing that the reader may see. */
export function NoTenants({ mayConnect }: { readonly mayConnect: boolean }) {
  const t = useTranslations("tenants.empty");
  return mayConnect ? <Notice title={t("title")}>{t("what")}</Notice> : <Notice>{t("other")}</Notice>;
}
