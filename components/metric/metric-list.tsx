"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PartAge } from "@/components/board/age";
import type { Family, Period } from "@/lib/domain/metrics/catalogue";
import { metricsOf } from "@/lib/domain/metrics/catalogue";
import type { Metrics } from "@/lib/domain/snapshot";
import { groupMetrics } from "./group-metrics";
import { MetricTable } from "./metric-table";
import { useMetricWords } from "./metric-words";

interface MetricListProps {
  readonly family: Family;
  readonly metrics: Metrics;
  readonly age: PartAge;
}

/** Every metric a family has, in themes, with definitions, and below what each window covers and when it resets. */
export function MetricList({ family, metrics, age }: MetricListProps) {
  const t = useTranslations("common.metric");
  const words = useMetricWords();
  const [showDefinitions, setShowDefinitions] = useState(true);
  const groups = groupMetrics(metricsOf(family));
  const periods = [...new Set(groups.flatMap((group): readonly Period[] => group.periods))];
  return (
    <section aria-label={t("all")}>
      <label className="mb-3 flex w-max cursor-pointer items-center text-sm text-muted">
        <input
          type="checkbox"
          checked={showDefinitions}
          onChange={(event) => setShowDefinitions(event.target.checked)}
          className="mr-2.5 h-4 w-4"
        />
        {t("definitions")}
      </label>
      <div className="metric-columns">
        {groups.map((group) => (
          <div key={group.theme} className="mb-4 break-inside-avoid">
            <MetricTable group={group} metrics={metrics} age={age} showDefinitions={showDefinitions} />
          </div>
        ))}
        <section className="mb-4 break-inside-avoid rounded-tile bg-surface px-5 pb-3 pt-4">
          <h2 className="pb-2 text-base font-semibold">{t("windows")}</h2>
          <dl className="text-[0.95rem]">
            {periods.map((period) => (
              <div key={period} className="border-t border-line py-2">
                <dt>{words.period(period)}</dt>
                <dd className="text-sm text-muted">{words.reset(period)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </section>
  );
}
