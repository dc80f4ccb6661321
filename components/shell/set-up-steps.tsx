import { useTranslations } from "next-intl";

const VARIABLES = "EIGHTX8_API_KEY=…\nEIGHTX8_API_SECRET=…\nEIGHTX8_REGION=us   # us, eu, ap, ca";

/** How an admin connects the first contact centre: three steps, and the variables as they are typed. */
export function SetUpSteps() {
  const t = useTranslations("common.empty");
  return (
    <>
      <p>{t("intro")}</p>
      <ol className="list-decimal space-y-4 pl-6 text-text marker:text-muted">
        <li>{t("step1")}</li>
        <li>
          {t("step2")}
          <pre className="mt-2.5 overflow-x-auto rounded-control bg-surface px-4 py-3 text-sm leading-relaxed">
            {VARIABLES}
          </pre>
        </li>
        <li>{t("step3")}</li>
      </ol>
      <p>{t("tenantHint")}</p>
      <p>{t("readme")}</p>
    </>
  );
}
