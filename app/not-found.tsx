import Link from "next/link";
import { useTranslations } from "next-intl";
import { primaryAction } from "@/components/shell/action-classes";
import { NoticePage } from "@/components/shell/notice-page";

export default function NotFound() {
  const t = useTranslations("crash");
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
