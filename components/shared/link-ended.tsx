import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/shell/notice-page";

/** What a link shows that does not work, or does not any more. */
export function LinkEnded() {
  const t = useTranslations("shared.ended");
  return (
    <NoticePage title={t("title")}>
      {/* On a wall it is read from a few steps away. */}
      <p className="sm:text-xl">{t("what")}</p>
      <p className="sm:text-xl">{t("ask")}</p>
    </NoticePage>
  );
}
