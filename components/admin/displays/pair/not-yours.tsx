import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/shell/notice-page";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";

/** Whoever scans the code on a TV without being allowed to pair it learns who may. */
export function NotYours() {
  const t = useTranslations("displays.pair.notYours");
  const back = (
    <PageLink href="/boards" className={buttonClass()}>
      {t("back")}
    </PageLink>
  );
  return (
    <NoticePage title={t("title")} actions={back}>
      <p>{t("what")}</p>
    </NoticePage>
  );
}
