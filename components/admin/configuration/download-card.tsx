import { useTranslations } from "next-intl";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { buttonClass } from "@/components/ui/button";

/** All configuration as a file to keep. */
export function DownloadCard() {
  const t = useTranslations("configuration.download");
  return (
    <SectionCard title={t("title")}>
      <p className="max-w-2xl leading-relaxed">{t("what")}</p>
      <a href="/api/admin/configuration" download className={buttonClass("secondary", "mt-4")}>
        {t("button")}
      </a>
    </SectionCard>
  );
}
