"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useAgeText } from "@/components/board/age-text";
import { factLine } from "@/components/board/fact-line";
import { LEVEL_TEXT } from "@/components/board/level-look";
import { statusLine } from "@/components/board/status-line";
import { WaitText } from "@/components/board/wait-text";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { Diamond, Disc, Triangle } from "@/components/ui/shapes";
import { TONE_TEXT } from "@/components/ui/tone";
import { useTicking } from "@/lib/client/clock/use-now";
import type { BoardStanding } from "@/lib/contracts/board-standing";
import { formatCount, formatPercentage } from "@/lib/domain/format/format";
import type { FreshnessLevel } from "@/lib/domain/freshness";
import type { UpstreamStatus } from "@/lib/domain/snapshot";
import { standingAge, standingAlarm, standingWait } from "./board-alarm";

/** One board of the list: how it stands, and how old that is. */
export function BoardCard({ id, name, now }: BoardStanding) {
  const t = useTranslations("common.boards");
  const locale = useLocale();
  const heading = useId();
  const asOf = now?.asOf == null ? null : Date.parse(now.asOf);
  const age = useTicking((at) => standingAge(now, at));
  return (
    <Card
      aria-labelledby={heading}
      data-age={age}
      className="h-full border border-transparent px-5 pb-4 pt-4 hover:border-line"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={heading} className="min-w-0 text-lg font-semibold">
          <PageLink href={`/boards/${encodeURIComponent(id)}`} dir="auto" className="tile-link block truncate">
            {name}
          </PageLink>
        </h2>
        {now !== null && <Alarm now={now} age={age} />}
      </div>
      <p className="mt-0.5 truncate text-sm text-muted">
        {now === null
          ? t("noData")
          : factLine(name, now.tenantName, [
              t("queues", { count: now.queues }),
              now.headline.onShift === null ? null : t("agents", { count: now.headline.onShift }),
            ])}
      </p>
      <dl className="mt-4 grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">
        <Figure label={t("waiting")}>{formatCount(now?.headline.waiting ?? null, locale)}</Figure>
        <Figure label={t("longestWait")} className={LEVEL_TEXT[now?.headline.longestWaitLevel ?? "calm"]}>
          <WaitText wait={standingWait(now, age)} />
        </Figure>
        <Figure label={t("serviceLevel")} className={LEVEL_TEXT[now?.headline.serviceLevelLevel ?? "calm"]}>
          {formatPercentage(now?.headline.serviceLevel ?? null, locale)}
        </Figure>
        <Figure label={t("available")}>{formatCount(now?.headline.available ?? null, locale)}</Figure>
      </dl>
      {now !== null && <Status upstream={now.upstream} asOf={asOf} level={age} />}
    </Card>
  );
}

function Figure({ label, className = "", children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col-reverse justify-end">
      <dt className="text-sm leading-tight text-muted">{label}</dt>
      <dd className={`figure text-[1.35rem] leading-tight ${className}`}>{children}</dd>
    </div>
  );
}

function Alarm({ now, age }: { readonly now: NonNullable<BoardStanding["now"]>; readonly age: FreshnessLevel }) {
  const t = useTranslations("common.boards");
  const alarm = standingAlarm(now, age);
  if (alarm === null) return null;
  if (alarm === "calm") {
    return (
      <span className="shrink-0 text-sm text-good">
        <Disc className="mr-1.5" />
        {t("calm")}
      </span>
    );
  }
  const Shape = alarm === "breach" ? Diamond : Triangle;
  return (
    <span className={`shrink-0 text-sm font-semibold ${age === "stale" ? "text-muted" : LEVEL_TEXT[alarm]}`}>
      <Shape className="mr-1.5" />
      {alarm === "breach" ? t("breached", { count: now.breached }) : t("near", { count: now.near })}
    </span>
  );
}

interface StatusProps {
  readonly upstream: UpstreamStatus;
  readonly asOf: number | null;
  readonly level: FreshnessLevel;
}

function Status({ upstream, asOf, level }: StatusProps) {
  const t = useTranslations("common.boards.status");
  const age = useAgeText(asOf);
  const { word, tone } = statusLine("live", upstream, { level, ageMs: null });
  const key = word === "failing" || word === "paused" || word === "late" || word === "connecting" ? word : "live";
  return (
    <p className={`mt-4 text-sm ${tone === "good" ? "text-muted" : TONE_TEXT[tone]}`}>
      {asOf === null && key !== "connecting" ? t("empty") : t(key, { age })}
    </p>
  );
}
