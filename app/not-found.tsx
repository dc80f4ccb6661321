import Link from "next/link";
import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonClass } from "@/components/ui/button";

export default function NotFound() {
  const t = useTranslations("crash");
  return (
    <NoticePage
      title={t("notFound.title")}
      actions={
        <Link className={buttonClass("primary")} href="/">
          {t("home")}
        </Link>
      }
    >
      <p>{t("notFound.what")}</p>
    </NoticePage>
  );
}
