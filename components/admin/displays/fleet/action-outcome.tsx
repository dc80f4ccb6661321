"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { FleetOutcome } from "./use-fleet-actions";

/** What doing something to displays came to: how many it reached, and which not. */
export function ActionOutcome({ outcome }: { readonly outcome: FleetOutcome | null }) {
  const t = useTranslations("displays.outcome");
  const forms = useTranslations("forms.outcome");
  const { done, failed } = outcome?.acted ?? { done: [], failed: [] };
  const [first] = failed;
  return (
    <>
      <div role="status">
        {outcome !== null && done.length > 0 && (
          <Notice tone="good" className="mb-3">
            {t(`done.${outcome.kind}`, { count: done.length })}
          </Notice>
        )}
      </div>
      <div role="alert">
        {first !== undefined && (
          <Notice
            tone="breach"
            className="mb-3"
            title={t("failed", { displays: failed.map(({ display }) => display.name).join(", ") })}
          >
            {first.failure.kind === "conflict"
              ? t("changed")
              : first.failure.kind === "fields" || first.failure.kind === "refused"
                ? forms("refused", { message: first.failure.message })
                : forms(first.failure.kind)}
          </Notice>
        )}
      </div>
    </>
  );
}
