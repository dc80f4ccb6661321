"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CheckPanel } from "./check-panel";
import { useCheck } from "./use-check";

/** The check of a tenant as it is stored. */
export function TenantCheck({ tenantId }: { readonly tenantId: string }) {
  const t = useTranslations("connect");
  const { state, check, stop } = useCheck(`/api/admin/tenants/${encodeURIComponent(tenantId)}/check`);
  return (
    <CheckPanel
      state={state}
      idle={t("panel.idleStored")}
      actions={
        state.phase === "running" ? (
          <Button onClick={stop}>{t("form.stop")}</Button>
        ) : (
          <Button onClick={() => void check({})}>{t(state.phase === "idle" ? "form.check" : "form.checkAgain")}</Button>
        )
      }
    />
  );
}
