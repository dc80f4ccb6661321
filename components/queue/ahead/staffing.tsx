"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { StaffingStep, StaffingView } from "@/lib/contracts/outlook";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import { numberFormat } from "@/lib/domain/format/intl-cache";
import { StaffingInputs } from "./staffing-inputs";

/** Agents short or spare now, what one more break would do, and what that rests on. */
export function Staffing({ staffing }: { readonly staffing: StaffingView }) {
  const t = useTranslations("queue.ahead.staffing");
  const locale = useLocale();
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const [askedOf, setAskedOf] = useState<StaffingView | null>(null);
  const [now] = staffing.steps;
  if (now === undefined) return null;
  // The steps are those of the newest answer, which may be fewer than a moment ago.
  const away = Math.min(wanted, staffing.steps.length - 1);
  const then = staffing.steps[away] ?? now;
  return (
    <>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4">
        <span className={`text-3xl leading-tight tracking-tight ${now.difference < 0 ? "text-near" : ""}`}>
          <Difference step={now} />
        </span>
        <span className="text-muted">
          {t("needed", {
            needed: formatCount(staffing.needed, locale),
            agents: numberFormat(locale, 0, 1).format(now.agents),
            serving: formatCount(staffing.serving, locale),
          })}
        </span>
      </p>
      {staffing.steps.length > 1 && (
        <div className="mt-3">
          <label htmlFor={id} className="block font-semibold">
            {t("whatIf")}
          </label>
          <div className="flex items-center">
            <input
              id={id}
              type="range"
              min={0}
              max={staffing.steps.length - 1}
              step={1}
              value={away}
              onChange={(event) => {
                setWanted(Number(event.target.value));
                setAskedOf(staffing);
              }}
              aria-valuetext={t("away", { count: away })}
              className="h-11 min-w-0 max-w-[20rem] flex-1 accent-current"
            />
            {/* The slider itself says it. */}
            <output htmlFor={id} aria-live="off" className="figure ml-4">
              {t("away", { count: away })}
            </output>
          </div>
          <p>
            <WhatIf step={then} />
          </p>
          {/* Spoken to whoever moves the slider, and not again with each answer. */}
          <p role="status" className="sr-only">
            {askedOf === staffing && <WhatIf step={then} />}
          </p>
        </div>
      )}
      <StaffingInputs staffing={staffing} />
    </>
  );
}

/** "2 agents short", in words. */
function Difference({ step }: { readonly step: StaffingStep }) {
  const t = useTranslations("queue.ahead.staffing");
  if (step.difference === 0) return t("enough");
  const count = Math.abs(step.difference);
  return step.difference < 0 ? t("short", { count }) : t("spare", { count });
}

/** The same, and what it comes to. */
function WhatIf({ step }: { readonly step: StaffingStep }) {
  const t = useTranslations("queue.ahead.staffing");
  const locale = useLocale();
  const outcome = t("outcome", {
    level: formatPercentage(step.serviceLevel, locale),
    busy: formatPercentage(step.occupancy, locale),
    wait: step.meanWaitMs === null ? t("endless") : formatDuration(step.meanWaitMs),
  });
  return (
    <>
      <Difference step={step} />
      {" · "}
      {outcome}
    </>
  );
}
