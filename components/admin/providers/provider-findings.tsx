"use client";

import { useTranslations } from "next-intl";
import { StepMark } from "@/components/admin/connect/step-mark";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import type { ProviderCheck } from "@/lib/contracts/admin/identity-providers";

interface ProviderFindingsProps {
  readonly found: ProviderCheck;
  /** The claim that was asked about; null where none was. */
  readonly claim: string | null;
  /** The form says something else by now. */
  readonly isStale: boolean;
}

/** What a check found, step by step, and in plain words what is wrong. */
export function ProviderFindings({ found, claim, isStale }: ProviderFindingsProps) {
  const t = useTranslations("providers.check");
  const { host, steps, failure, tellsGroups } = found;
  return (
    <div className={classNames(isStale && "opacity-60")}>
      <ol className="space-y-3">
        {steps.map(({ step, state }, at) => (
          <li key={step} className="flex items-start">
            <StepMark state={state === "not-reached" ? "open" : state} number={at + 1} />
            <div className="ml-3.5 min-w-0 flex-1 pt-0.5">
              <p className={classNames("break-words font-semibold", state === "not-reached" && "text-muted")}>
                {t(`steps.${step}.${state}`, { host })}
              </p>
              {state === "failed" && failure !== null && (
                <p className="mt-2 break-words rounded-control border border-breach px-4 py-3 text-sm leading-relaxed">
                  {t(`failures.${failure.code}`, { told: failure.told ?? "" })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {failure === null && !isStale && (
        <Notice tone="good" className="mt-4">
          {t("passed")}
          {claim !== null && tellsGroups !== null && ` ${t(tellsGroups ? "groupsTold" : "groupsUntold", { claim })}`}
        </Notice>
      )}
    </div>
  );
}
