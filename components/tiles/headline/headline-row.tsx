"use client";

import { useLocale, useTranslations } from "next-intl";
import { agedSince, partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { LEVEL_TEXT, LEVEL_TONE } from "@/components/board/level-look";
import { MetricHint } from "@/components/board/metric-hint";
import { useMoment } from "@/components/board/use-moment";
import { useWaitText } from "@/components/board/wait-text";
import { Ring } from "@/components/ui/ring";
import { Tooltip } from "@/components/ui/tooltip";
import { useTicking } from "@/lib/client/clock/use-now";
import { useLive } from "@/lib/client/live/use-live";
import type { TrendView } from "@/lib/contracts/live";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import { changeOver } from "./change-over";
import { agentsHeadline, type QueuesHeadline, queuesHeadline } from "./headline-model";
import { serviceLevelState, waitState } from "./headline-state";
import { HeadlineTile } from "./headline-tile";

const CHANGE_MINUTES = 5;

/** Six numbers that say how the contact centre stands, each beside its target or its whole. */
export function HeadlineRow({ trend }: { trend: TrendView | undefined }) {
  const { scope } = useBoard();
  const t = useTranslations("board.headline");
  const model = useMoment(scope, queuesHeadline);
  if (model === undefined) return null;
  return (
    <section aria-label={t("region")} className="headline-grid">
      <Waiting model={model} trend={trend} />
      <LongestWait model={model} />
      <ServiceLevel model={model} />
      <Counts model={model} />
      <Available />
    </section>
  );
}

function Waiting({ model, trend }: { model: QueuesHeadline; trend: TrendView | undefined }) {
  const t = useTranslations("board.headline");
  const locale = useLocale();
  const change = useTicking((now) =>
    trend === undefined || model.age !== "live"
      ? null
      : changeOver(trend.minutes, trend.total.waiting, model.waiting, now, CHANGE_MINUTES * 60_000),
  );
  const words = change === null ? null : change > 0 ? "moreWaiting" : change < 0 ? "fewerWaiting" : "sameWaiting";
  return (
    <HeadlineTile
      label={<MetricHint metric="interactionsWaitInQueue.rt">{t("waiting")}</MetricHint>}
      text={formatCount(model.waiting, locale)}
      value={model.waiting}
      note={
        words === null ? "" : t(words, { count: formatCount(Math.abs(change ?? 0), locale), minutes: CHANGE_MINUTES })
      }
      age={model.age}
      asOf={model.asOf}
    />
  );
}

function LongestWait({ model }: { model: QueuesHeadline }) {
  const t = useTranslations("board.headline");
  const text = useWaitText(model.wait);
  const state = waitState(model, useTranslations("board"));
  const nobody = model.waiting === 0 ? t("nobodyWaits") : "";
  const queue = model.longestWaitQueue?.name ?? "";
  const threshold = model.longestWaitThresholdMs;
  // Why this wait and not a longer one: where its state is said, that is why.
  const limit =
    model.longestWaitIsChosen && threshold !== null && state === null
      ? t("limit", { limit: formatDuration(threshold) })
      : null;
  return (
    <HeadlineTile
      label={<Tooltip content={() => t("longestWaitHint")}>{t("longestWait")}</Tooltip>}
      text={text}
      note={
        model.wait === null ? (
          nobody
        ) : (
          <span className="flex min-w-0 flex-1">
            {state !== null && queue !== "" && <span className="shrink-0 whitespace-pre">{" · "}</span>}
            <span dir="auto" title={queue} className="min-w-0 truncate">
              {queue}
            </span>
            {/* A long name is shortened, its limit never. */}
            {limit !== null && <span className="shrink-0 whitespace-pre">{` · ${limit}`}</span>}
          </span>
        )
      }
      state={state}
      colour={LEVEL_TEXT[model.longestWaitLevel]}
      alarm={model.longestWaitLevel === "breach" ? "breach" : null}
      age={model.age}
      asOf={model.asOf}
    />
  );
}

function ServiceLevel({ model }: { model: QueuesHeadline }) {
  const t = useTranslations("board.headline");
  const locale = useLocale();
  const { serviceLevel, serviceLevelTarget: target, serviceLevelLevel: level } = model;
  const isMean = model.serviceLevelTargetIsMean;
  const text = formatAgainstTarget(serviceLevel, target, locale);
  const state = serviceLevelState(model, target === null ? null : text.target, useTranslations("board"));
  const isKnown = model.waiting !== null;
  const held =
    target === null ? isKnown && t("noTarget") : t(isMean ? "meanTarget" : "target", { target: text.target });
  return (
    <HeadlineTile
      label={
        <MetricHint metric="slaPercentage.today" more={isMean ? t("meanTargetHint") : null}>
          {t("serviceLevel")}
        </MetricHint>
      }
      text={text.value}
      value={serviceLevel === null ? null : Math.round(serviceLevel)}
      note={
        state === null ? held : state.target !== null && <span className="whitespace-pre">{` · ${state.target}`}</span>
      }
      state={state}
      colour={LEVEL_TEXT[level]}
      age={model.age}
      asOf={model.asOf}
      picture={<Ring value={serviceLevel} target={target} tone={LEVEL_TONE[level]} className="headline-ring" />}
    />
  );
}

function Counts({ model }: { model: QueuesHeadline }) {
  const t = useTranslations("board.headline");
  const locale = useLocale();
  const entered = formatCount(model.entered, locale);
  return (
    <>
      <HeadlineTile
        label={<MetricHint metric="accepted.today">{t("answered")}</MetricHint>}
        text={formatCount(model.answered, locale)}
        value={model.answered}
        note={model.entered === null ? "" : t("ofEntered", { count: entered })}
        age={model.age}
        asOf={model.asOf}
        className="only-today"
      />
      <HeadlineTile
        label={<MetricHint metric="abandonedPercentage.today">{t("abandoned")}</MetricHint>}
        text={formatPercentage(model.abandonedPercentage, locale, 1)}
        value={model.abandonedPercentage === null ? null : Math.round(model.abandonedPercentage * 10)}
        note={
          model.abandoned === null || model.entered === null
            ? ""
            : t("share", { part: formatCount(model.abandoned, locale), whole: entered })
        }
        age={model.age}
        asOf={model.asOf}
        className="only-today"
      />
    </>
  );
}

function Available() {
  const { scope } = useBoard();
  const t = useTranslations("board.headline");
  const locale = useLocale();
  const model = useLive(scope, agentsHeadline);
  const aged = useMoment(scope, (view, now) => {
    const age = partAge(view, "agents", now);
    return { age: age.level, asOf: agedSince(age) };
  });
  return (
    <HeadlineTile
      label={<Tooltip content={() => t("availableHint")}>{t("available")}</Tooltip>}
      text={formatCount(model?.available ?? null, locale)}
      value={model?.available ?? null}
      note={model?.onShift == null ? "" : t("onShift", { count: formatCount(model.onShift, locale) })}
      age={aged?.age ?? "none"}
      asOf={aged?.asOf ?? null}
    />
  );
}
