"use client";

import { useTranslations } from "next-intl";
import type { PartAge } from "@/components/board/age";
import { Checkbox } from "@/components/ui/checkbox";
import { PERIODS } from "@/lib/domain/metrics/base-metric";
import type { Family } from "@/lib/domain/metrics/catalogue";
import { metricsOf } from "@/lib/domain/metrics/catalogue";
import type { Metrics } from "@/lib/domain/snapshot";
import { groupMetrics } from "./group-metrics";
import { MetricTable } from "./metric-table";
import { useMetricWords } from "./metric-words";
import { useDefinitions } from "./use-definitions";

interface MetricListProps {
  readonly family: Family;
  readonly metrics: Metrics;
  readonly age: PartAge;
  /** How many columns of themes a wide screen has room for beside what else the page shows. */
  readonly columns: 2 | 3;
}

const WIDTHS = { 2: "gap-4 2xl:columns-2", 3: "gap-4 lg:columns-2 2xl:columns-3" } as const;

/** Every metric a family has, in themes, with definitions, and below what each window covers and when it resets. */
export function MetricList({ family, metrics, age, columns }: MetricListProps) {
  const t = useTranslations("common.metric");
  const words = useMetricWords();
  const [showDefinitions, setShowDefinitions] = useDefinitions();
  const groups = groupMetrics(metricsOf(family));
  const periods = PERIODS.filter((period) => groups.some((group) => group.periods.includes(period)));
  return (
    <section aria-label={t("all")}>
      <Checkbox
        label={t("definitions")}
        checked={showDefinitions}
        onChange={(event) => setShowDefinitions(event.target.checked)}
        className="mb-1 text-sm text-muted"
      />
      <div className={WIDTHS[columns]}>
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
