"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { CHECK_STEPS } from "@/lib/contracts/admin/connect";
import type { Region } from "@/lib/domain/region";
import { type CheckState, failureOf, lastEnded, stepsOf } from "./check-state";
import { StepRow, useStepName } from "./step-row";

interface CheckPanelProps {
  readonly state: CheckState;
  /** What is said before a check. */
  readonly idle: string;
  /** Something was changed since: what the steps say is no longer about what would be stored. */
  readonly isStale?: boolean;
  readonly onTakeRegion?: (region: Region) => void;
  /** Buttons below the steps. */
  readonly actions?: ReactNode;
}

/** The steps of a check as they happen. Each end is also said, politely, to those who hear the page. */
export function CheckPanel({ state, idle, isStale = false, onTakeRegion, actions }: CheckPanelProps) {
  const t = useTranslations("connect");
  const id = useId();
  const steps = stepsOf(state);
  return (
    <Card aria-labelledby={id} className="border border-line px-5 py-5 sm:px-7 sm:py-6">
      <h2 id={id} className="text-lg font-bold tracking-tight">
        {t("panel.title")}
      </h2>
      {state.phase === "idle" && <p className="mt-1.5 text-sm leading-relaxed text-muted">{idle}</p>}
      <ol className={classNames("mt-5 space-y-4", isStale && "opacity-60")}>
        {CHECK_STEPS.map((step, index) => (
          <StepRow key={step} step={step} number={index + 1} event={steps[step]} onTakeRegion={onTakeRegion} />
        ))}
      </ol>
      <div role="status" className="[&>*]:mt-5">
        {isStale && <Notice tone="near">{t("panel.stale")}</Notice>}
        {!isStale && state.phase === "passed" && <Notice tone="good">{t("panel.passed")}</Notice>}
        {state.phase === "stopped" && <Notice>{t("panel.stopped")}</Notice>}
        {state.phase === "broken-off" && (
          <Notice tone="breach">
            {state.trouble.kind === "limited"
              ? t("trouble.limited", { seconds: state.trouble.seconds })
              : t(`trouble.${state.trouble.kind}`)}
          </Notice>
        )}
        <SpokenStep state={state} />
      </div>
      {actions !== undefined && <div className="mt-5">{actions}</div>}
    </Card>
  );
}

/** The newest step that ended, and the reason where it failed: the rest of the list would only be repeated. */
function SpokenStep({ state }: { readonly state: CheckState }) {
  const t = useTranslations("connect.failures");
  const name = useStepName();
  const steps = stepsOf(state);
  const failure = failureOf(steps);
  const last = lastEnded(steps);
  if (last === null) return null;
  return (
    <p className="sr-only">
      {name(last.step, last)}
      {failure !== null && `. ${t(`${failure.code}.what`)}`}
    </p>
  );
}
