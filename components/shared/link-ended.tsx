import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/shell/notice-page";

/** What a link shows that does not work, or does not any more. */
export function LinkEnded() {
  const t = useTranslations("shared.ended");
  return (
    <NoticePage title={t("title")}>
      <p>{t("what")}</p>
      <p>{t("ask")}</p>
    </NoticePage>
  );
}
