import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Nothing is connected, or nothing that the reader may see. */
export function NoTenants({ mayConnect }: { readonly mayConnect: boolean }) {
  const t = useTranslations("tenants.empty");
  const connect = useTranslations("connect");
  if (!mayConnect) return <Notice>{t("other")}</Notice>;
  const way = (
    <Link href="/admin/tenants/connect" prefetch={false} className={buttonClass("primary")}>
      {connect("title")}
    </Link>
  );
  return (
    <Notice title={t("title")} action={way}>
      {t("what")}
    </Notice>
  );
}
