"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { TenantCondition } from "@/lib/contracts/admin/tenants";
import { formatCount, formatDuration } from "@/lib/domain/format/format";
import { Ago } from "./ago";

interface ConditionFactsProps {
  readonly condition: TenantCondition;
  /** Two beside each other at most: four would not fit where it stands. */
  readonly isNarrow?: boolean;
  readonly className?: string;
}

/** The figures behind a tenant's state: last good sweep, requests, token, viewers. */
export function ConditionFacts({ condition, isNarrow = false, className }: ConditionFactsProps) {
  const t = useTranslations("tenants.overview");
  const locale = useLocale();
  const { lastGoodAt, requestsLastHour, requestsMinutes, tokenAgeMs, viewers } = condition;
  return (
    <dl className={classNames("grid grid-cols-2 gap-x-4 gap-y-2", !isNarrow && "sm:grid-cols-4", className)}>
      <Fact label={t("lastGood")}>
        <Ago at={lastGoodAt} />
      </Fact>
      <Fact label={t("requests", { minutes: requestsMinutes })}>{formatCount(requestsLastHour, locale)}</Fact>
      <Fact label={t("token")}>{formatDuration(tokenAgeMs)}</Fact>
      <Fact label={t("viewers")}>{formatCount(viewers, locale)}</Fact>
    </dl>
  );
}

/** A name and its value, the value below. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm leading-snug text-muted">{label}</dt>
      <dd className="break-words tabular-nums">{children}</dd>
    </div>
  );
}
