"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { StaffingView } from "@/lib/contracts/outlook";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";

/** What an estimate was made of, for whoever wants to know. */
export function StaffingInputs({ staffing }: { readonly staffing: StaffingView }) {
  const t = useTranslations("queue.ahead.inputs");
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const { arrivals, spanMs, handlingMs, patienceMs, target, thresholdMs, occupancyLimit } = staffing.inputs;
  const rows: readonly (readonly [string, string])[] = [
    [t("arrivals"), t("arrivalsIn", { count: formatCount(arrivals, locale), minutes: Math.round(spanMs / 60_000) })],
    [t("handling"), formatDuration(handlingMs)],
    [t("patience"), patienceMs === null ? t("patienceUnknown") : formatDuration(patienceMs)],
    [t("goal"), t("goalIs", { target: formatPercentage(target, locale), time: formatDuration(thresholdMs) })],
    [t("occupancy"), formatPercentage(occupancyLimit, locale)],
    [t("model"), staffing.model === "erlang-a" ? t("erlangA") : t("erlangC")],
  ];
  return (
    <details className="group mt-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="flex min-h-9 cursor-pointer items-center text-sm text-muted hover:text-text">
        <Icon name="down" className="mr-1.5 group-open:rotate-180" />
        {t("title")}
      </summary>
      {isOpen && (
        <>
          <dl className="grid grid-cols-[minmax(0,max-content)_minmax(45%,1fr)] gap-x-5 gap-y-1 text-sm">
            {rows.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-2 max-w-[60ch] text-sm text-muted">{t("assumes")}</p>
        </>
      )}
    </details>
  );
}
