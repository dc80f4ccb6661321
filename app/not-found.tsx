import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { primaryAction } from "@/components/shell/action-classes";
import { NoticePage } from "@/components/shell/notice-page";

export default async function NotFound() {
  const t = await getTranslations("crash");
  return (
    <NoticePage
      title={t("notFound.title")}
      actions={
        <Link className={primaryAction} href="/">
          {t("home")}
        </Link>
      }
    >
      <p>{t("notFound.what")}</p>
    </NoticePage>
  );
}
