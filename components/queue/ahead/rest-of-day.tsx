"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DayView } from "@/lib/contracts/outlook";
import { formatCount, formatPercentage } from "@/lib/domain/format/format";

/** What the rest of the day will bring, how the service level will stand at its end, and how far off such forecasts were lately. */
export function RestOfDay({ day }: { readonly day: DayView }) {
  const t = useTranslations("queue.ahead.day");
  const locale = useLocale();
  const count = (value: number) => formatCount(Math.round(value), locale);
  const { rest, closing, errors, scale } = day;
  const more = Math.round(100 * (scale - 1));
  return (
    <div className="min-w-0">
      <h3 className="text-sm text-muted">{t("title")}</h3>
      <p className="mt-1.5 text-lg">{t("rest", { count: count(rest.expected) })}</p>
      <p className="text-sm text-muted">
        {t("range", { low: count(rest.low), high: count(rest.high) })}{" "}
        {t(more > 0 ? "busier" : more < 0 ? "quieter" : "usual", { share: formatPercentage(Math.abs(more), locale) })}
      </p>
      {closing !== null && (
        <>
          <p className="mt-1.5 text-lg">{t("closing", { level: formatPercentage(closing.expected, locale) })}</p>
          <p className="text-sm text-muted">
            {t("closingRange", {
              busy: formatPercentage(closing.busy, locale),
              quiet: formatPercentage(closing.quiet, locale),
            })}
          </p>
        </>
      )}
      <p className="mt-1.5 text-sm text-muted">
        {t("errors", {
          forecast: formatPercentage(errors.forecast, locale),
          lastWeek: formatPercentage(errors.lastWeek, locale),
          mean: formatPercentage(errors.mean, locale),
          days: day.days,
        })}
      </p>
    </div>
  );
}
