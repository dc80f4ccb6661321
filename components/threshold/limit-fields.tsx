"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { hasOwnLimit, likeMetrics } from "@/lib/domain/threshold/check-rule";
import type { Subject } from "@/lib/domain/threshold/subject";
import { MetricOptions } from "./metric-options";
import type { DraftContext, LimitDraft, RuleDraft } from "./rule-draft";

export interface LimitFieldsProps {
  readonly level: "near" | "breach";
  readonly mark: ReactNode;
  readonly subject: Subject;
  readonly context: DraftContext;
  readonly direction: RuleDraft["direction"];
  readonly limit: LimitDraft;
  readonly onChange: (limit: LimitDraft) => void;
  readonly errorOf: (path: string) => string | null;
}

/** One of the two limits: what kind, and how much. */
export function LimitFields(props: LimitFieldsProps) {
  const { level, mark, subject, context, direction, limit, onChange, errorOf } = props;
  const t = useTranslations("thresholds.form");
  const like = likeMetrics(subject, context.unit);
  const kinds: readonly LimitDraft["by"][] = [
    "none",
    "number",
    ...(hasOwnLimit(subject) || limit.by === "sla" ? (["sla"] as const) : []),
    ...(like.length > 0 || limit.by === "metric" ? (["metric"] as const) : []),
  ];
  const labels: Readonly<Record<LimitDraft["by"], string>> = {
    none: t("kinds.none"),
    number: t(`kinds.${context.unit}`),
    sla: t(context.unit === "percentage" ? "kinds.ownTarget" : "kinds.ownThreshold"),
    metric: t("kinds.metric"),
  };
  return (
    <fieldset className="min-w-0 rounded-control border border-line px-4 pb-4 pt-2">
      <legend className="px-1 font-semibold">
        {mark}
        {t(level)}
      </legend>
      <div className="space-y-4">
        <Select
          label={t("kind")}
          hint={t(level === "near" ? `nearHint.${direction}` : `breachHint.${direction}`)}
          value={limit.by}
          error={errorOf(`${level}.by`)}
          onChange={(event) => {
            const by = kinds.find((kind) => kind === event.target.value);
            if (by !== undefined) onChange({ ...limit, by });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {labels[kind]}
            </option>
          ))}
        </Select>
        {limit.by === "number" && <NumberFields {...props} />}
        {limit.by === "sla" && <OwnFields {...props} />}
        {limit.by === "metric" && <MetricFields {...props} />}
      </div>
    </fieldset>
  );
}

/** A text field of a limit. */
function useLimitField({ level, limit, onChange, errorOf }: LimitFieldsProps) {
  return (key: "value" | "share" | "apart" | "factor") => ({
    value: limit[key],
    error: errorOf(`${level}.${key}`),
    autoComplete: "off",
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...limit, [key]: event.target.value }),
  });
}

function Percent() {
  return <span className="shrink-0 pr-3.5 text-muted">%</span>;
}

function NumberFields(props: LimitFieldsProps) {
  const t = useTranslations("thresholds.form");
  const field = useLimitField(props);
  const { unit } = props.context;
  return (
    <TextField
      label={t(`value.${unit}`)}
      hint={unit === "milliseconds" ? t("durationHint") : undefined}
      inputMode={unit === "milliseconds" ? "text" : "decimal"}
      after={unit === "percentage" ? <Percent /> : undefined}
      {...field("value")}
    />
  );
}

/** What is rarely asked for is shown where it was said already, so that nothing counts that nobody sees. */
function OwnFields(props: LimitFieldsProps) {
  const t = useTranslations("thresholds.form");
  const field = useLimitField(props);
  const { limit, onChange, context } = props;
  const share = <TextField label={t("share")} inputMode="decimal" after={<Percent />} {...field("share")} />;
  if (context.unit === "percentage")
    return (
      <>
        <TextField label={t("points")} hint={t("pointsHint")} inputMode="decimal" {...field("apart")} />
        {limit.share !== "100" && share}
      </>
    );
  return (
    <>
      <TextField label={t("share")} hint={t("shareHint")} inputMode="decimal" after={<Percent />} {...field("share")} />
      {limit.apart !== "0:00" && <TextField label={t("more")} hint={t("durationHint")} {...field("apart")} />}
      <Checkbox
        label={t("grace")}
        checked={limit.grace}
        onChange={(event) => onChange({ ...limit, grace: event.target.checked })}
      />
    </>
  );
}

function MetricFields(props: LimitFieldsProps) {
  const t = useTranslations("thresholds.form");
  const field = useLimitField(props);
  const { level, subject, context, limit, onChange, errorOf } = props;
  return (
    <>
      <Select
        label={t("metric")}
        value={limit.metric}
        error={errorOf(`${level}.metric`)}
        onChange={(event) => onChange({ ...limit, metric: event.target.value })}
      >
        <option value="" disabled>
          {t("choose")}
        </option>
        <MetricOptions metrics={likeMetrics(subject, context.unit)} />
      </Select>
      <TextField label={t("factor")} inputMode="decimal" {...field("factor")} />
    </>
  );
}
