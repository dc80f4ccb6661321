"use client";

import { useLocale, useTranslations } from "next-intl";
import { StackedBar } from "@/components/ui/stacked-bar";
import { StateDot } from "@/components/ui/state-dot";
import { formatDuration, formatPercentage } from "@/lib/domain/format/format";
import type { Metrics } from "@/lib/domain/snapshot";
import { timeUse } from "./time-use";

interface TimeUseBarProps {
  readonly metrics: Metrics;
  readonly ageLevel: "none" | "live" | "stale" | "old";
}

/** What the agent's day went into: a bar, and the same in words and numbers. */
export function TimeUseBar({ metrics, ageLevel }: TimeUseBarProps) {
  const t = useTranslations("agent.timeUse");
  const locale = useLocale();
  const use = timeUse(metrics);
  return (
    <section aria-labelledby="time-use" data-age={ageLevel} className="rounded-tile bg-surface px-5 pb-4 pt-4">
      <h2 id="time-use" className="text-base font-semibold">
        {t("title")}{" "}
        {use !== null && (
          <span className="font-normal text-muted">{t("loggedIn", { time: formatDuration(use.loggedInMs) })}</span>
        )}
      </h2>
      {use === null ? (
        <p className="mt-2 text-muted">{t("none")}</p>
      ) : (
        <>
          <StackedBar
            className="mt-3 h-3.5"
            parts={use.parts.map(({ key, colour, ms }) => ({ key, colour, count: ms }))}
          />
          <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 text-[0.95rem] sm:grid-cols-3 lg:grid-cols-4">
            {use.parts.map(({ key, colour, ms, share }) => (
              <div key={key}>
                <dt className="flex items-center text-muted">
                  <StateDot colour={colour} className="mr-2" />
                  {t(key)}
                </dt>
                <dd>
                  <span className="figure">{formatPercentage(share, locale)}</span>{" "}
                  <span className="text-muted">{formatDuration(ms)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
