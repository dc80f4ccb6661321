"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTicking } from "@/lib/client/clock/use-now";
import type { OutlookView } from "@/lib/contracts/outlook";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import { isAhead, minutesUntil, remaining } from "./remaining";

/** The limits that will be passed if things go on as they do, each with what it rests on. */
export function Breaches({ outlook }: { readonly outlook: OutlookView }) {
  const t = useTranslations("queue.ahead");
  const locale = useLocale();
  const { serviceLevel, wait, passed } = outlook;
  const isComing = useTicking((now) => ({
    serviceLevel: serviceLevel !== null && isAhead(serviceLevel.at, now),
    wait: wait !== null && isAhead(wait.at, now),
  }));
  const isCalm = !isComing.serviceLevel && !isComing.wait && passed === undefined;
  return (
    <div className="min-w-0">
      <h3 className="text-sm text-muted">{t("breach.title")}</h3>
      {isCalm && <p className="mt-1.5">{t("breach.none")}</p>}
      <ul>
        {passed?.waitMs != null && (
          <li className="mt-1.5 text-lg text-near">
            {t("breach.passedWait", { limit: formatDuration(passed.waitMs) })}
          </li>
        )}
        {passed?.serviceLevel != null && (
          <li className="mt-1.5 text-lg text-near">
            {t("breach.passedServiceLevel", { target: formatPercentage(passed.serviceLevel, locale) })}
          </li>
        )}
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
  const left = useTicking((now) => remaining(wait.at, now));
  const { chance, answeredPerHour } = wait;
  return (
    <>
      <p className="text-lg text-near">
        {t("wait", { limit: formatDuration(wait.limitMs) })}{" "}
        <span className="figure">{left === 0 ? t("anyMoment") : t("in", { time: formatDuration(left) })}</span>
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
        <span className="figure">{until.at === 0 ? t("anyMoment") : t("inMinutes", { count: until.at })}</span>
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
