"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { CheckEvent, CheckStep } from "@/lib/contracts/admin/connect";
import type { Region } from "@/lib/domain/region";
import { FailureBox } from "./failure-box";
import { StepFacts } from "./step-facts";
import { type MarkState, StepMark } from "./step-mark";

interface StepRowProps {
  readonly step: CheckStep;
  /** Its place, from 1. */
  readonly number: number;
  /** What was heard of it last. */
  readonly event: CheckEvent | undefined;
  readonly onTakeRegion?: ((region: Region) => void) | undefined;
}

/** One step of a check: how it stands as a shape and in words, what it found or why it failed. */
export function StepRow({ step, number, event, onTakeRegion }: StepRowProps) {
  const t = useTranslations("connect.panel");
  const name = useStepName();
  const mark: MarkState = event === undefined || event.state === "not-reached" ? "open" : event.state;
  return (
    <li className="flex items-start">
      <StepMark state={mark} number={number} />
      <div className="ml-3.5 min-w-0 flex-1 pt-0.5">
        <div className="flex flex-wrap items-baseline justify-between">
          <p className={classNames("mr-3 font-semibold", mark === "open" && "text-muted")}>{name(step, event)}</p>
          <p className="text-sm tabular-nums text-muted">
            {event?.state === "running" && t("underWay")}
            {event?.state === "not-reached" && t("notReached")}
            {(event?.state === "passed" || event?.state === "failed") &&
              event.ms !== undefined &&
              t("ms", { ms: event.ms })}
          </p>
        </div>
        <div className="text-sm leading-relaxed text-muted">
          {event?.state === "passed" && <StepFacts passed={event} />}
          {event?.state === "failed" && <FailureBox failure={event} onTakeRegion={onTakeRegion} />}
        </div>
      </div>
    </li>
  );
}

/** A step's name by how it stands: what is asked, what was found, what was not. */
export function useStepName(): (step: CheckStep, event: CheckEvent | undefined) => string {
  const t = useTranslations("connect.steps");
  return (step, event) => {
    if (event?.state === "failed") return t(`${step}.failed`);
    if (event?.state !== "passed") return t(`${step}.open`);
    return step === "tenant-name" && event.isNamed === false ? t("tenant-name.none") : t(`${step}.passed`);
  };
}
