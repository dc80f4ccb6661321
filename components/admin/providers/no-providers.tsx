import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";

const STEPS = ["register", "copy", "save"] as const;

/** No provider yet: what it takes to have one. */
export function NoProviders() {
  const t = useTranslations("providers.empty");
  return (
    <Card aria-label={t("title")} className="border border-line px-5 py-5">
      <h3 className="text-lg font-bold">{t("title")}</h3>
      <ol className="mt-3 max-w-2xl list-decimal space-y-2 pl-5 leading-relaxed marker:text-muted">
        {STEPS.map((step) => (
          <li key={step} className="pl-1.5">
            {t(step)}
          </li>
        ))}
      </ol>
    </Card>
  );
}
