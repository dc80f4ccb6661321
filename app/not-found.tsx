import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonClass } from "@/components/ui/button";

/** Every page carries the code of this one: hence a plain link, which costs nothing, where next/link would cost 3 KB. */
export default function NotFound() {
  const t = useTranslations("crash");
  return (
    <NoticePage
      title={t("notFound.title")}
      actions={
        <a className={buttonClass("primary")} href="/">
          {t("home")}
        </a>
      }
    >
      <p>{t("notFound.what")}</p>
    </NoticePage>
  );
}
