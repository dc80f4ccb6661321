"use client";

import { useTranslations } from "next-intl";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProviderFindings } from "./provider-findings";
import { useProviderCheck } from "./use-provider-check";
import type { ProviderForm } from "./use-provider-form";

/** Asks whether this server can work with the provider, before or after it is stored. */
export function ProviderCheckCard({ form }: { readonly form: ProviderForm }) {
  const t = useTranslations("providers.check");
  const { state, isStale, check } = useProviderCheck(form);
  return (
    <SectionCard title={t("title")}>
      <p className="text-sm leading-relaxed text-muted">{t("idle")}</p>
      <div role="status" className="[&>*]:mt-4">
        {state.phase === "asking" && <p className="text-sm">{t("busy")}</p>}
        {state.phase === "incomplete" && <Notice tone="near">{t("first")}</Notice>}
        {state.phase === "trouble" && <Notice tone="breach">{t(`trouble.${state.trouble}`)}</Notice>}
        {state.phase === "told" && (
          <>
            {isStale && <Notice tone="near">{t("stale")}</Notice>}
            <ProviderFindings found={state.found} claim={form.watch("groupsClaim")} isStale={isStale} />
          </>
        )}
      </div>
      <Button className="mt-4" aria-disabled={state.phase === "asking"} onClick={check}>
        {t(state.phase === "told" ? "again" : "submit")}
      </Button>
    </SectionCard>
  );
}
