"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTicking } from "@/lib/client/clock/use-now";
import type { OutlookView } from "@/lib/contracts/outlook";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import { minutesUntil, remaining } from "./remaining";

/** The limits that will be passed if things go on as they do, each with what it rests on. */
export function Breaches({ outlook }: { readonly outlook: OutlookView }) {
  const t = useTranslations("queue.ahead");
  const { serviceLevel, wait } = outlook;
  const isComing = useTicking((now) => ({
    serviceLevel: serviceLevel !== null && remaining(serviceLevel.at, now) > 0,
    wait: wait !== null && remaining(wait.at, now) > 0,
  }));
  return (
    <div className="min-w-0">
      <h3 className="text-sm text-muted">{t("breach.title")}</h3>
      {!isComing.serviceLevel && !isComing.wait && <p className="mt-1.5">{t("breach.none")}</p>}
      <ul>
        {wait !== null && isComing.wait && (
          <li className="mt-1.5">
            <WaitBreach wait={wait} />
          </li>
        )}
        {serviceLevel !== null && isComing.serviceLevel && (
          <li className="mt-1.5">
            <ServiceLevelBreach serviceLevel={serviceLevel} />
          </li>
        )}
      </ul>
    </div>
  );
}

function WaitBreach({ wait }: { readonly wait: NonNullable<OutlookView["wait"]> }) {
  const t = useTranslations("queue.ahead.breach");
  const locale = useLocale();
  const left = useTicking((now) => formatDuration(remaining(wait.at, now)));
  const { chance, answeredPerHour } = wait;
  return (
    <>
      <p className="text-lg text-near">
        {t("wait", { limit: formatDuration(wait.limitMs) })} <span className="figure">{t("in", { time: left })}</span>
      </p>
      <p className="text-sm text-muted">
        {chance === null || answeredPerHour === null
          ? t("waitUnknown", { count: wait.waiting })
          : t("waitBasis", {
              count: wait.waiting,
              chance: formatPercentage(chance, locale),
              rate: formatCount(Math.round(answeredPerHour), locale),
            })}
      </p>
    </>
  );
}

function ServiceLevelBreach({ serviceLevel }: { readonly serviceLevel: NonNullable<OutlookView["serviceLevel"]> }) {
  const t = useTranslations("queue.ahead.breach");
  const locale = useLocale();
  const { at, earliest, latest, target, recent, measured, spanMs } = serviceLevel;
  const until = useTicking((now) => ({
    at: minutesUntil(at, now),
    earliest: minutesUntil(earliest, now),
    latest: latest === null ? null : minutesUntil(latest, now),
  }));
  return (
    <>
      <p className="text-lg text-near">
        {t("serviceLevel", { target: formatPercentage(target, locale) })}{" "}
        <span className="figure">{t("inMinutes", { count: until.at })}</span>
      </p>
      <p className="text-sm text-muted">
        {until.latest !== null && t("between", { from: until.earliest, to: until.latest })}{" "}
        {t("serviceLevelBasis", {
          share: formatPercentage(recent, locale),
          count: formatCount(Math.round(measured), locale),
          minutes: Math.round(spanMs / 60_000),
        })}
      </p>
    </>
  );
}
