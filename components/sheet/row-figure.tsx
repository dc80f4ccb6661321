"use client";

import { useLocale } from "next-intl";
import { partAge } from "@/components/board/age";
import { alarmOf } from "@/components/board/alarm";
import { type Wait, waitOf } from "@/components/board/wait";
import { useWaitText } from "@/components/board/wait-text";
import { Diamond, Triangle } from "@/components/ui/shapes";
import type { LiveView } from "@/lib/contracts/live";
import { type Unit, unitNamed } from "@/lib/domain/board/measure";
import { formatMetric } from "@/lib/domain/format/format";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { TICKING } from "@/lib/domain/metrics/ticking";
import type { Metrics, MetricValue, RowKind } from "@/lib/domain/snapshot";
import type { Level } from "@/lib/domain/state/queue-state";
import { shownValue } from "@/lib/domain/state/shown-value";
import { calculatedIn } from "./calculated-in";
import { figureText } from "./figure-text";

/** One metric of one row as it may be shown at a moment. Nothing in it changes merely because a second passed. */
export interface RowFigure {
  readonly value: MetricValue;
  /** A running duration; then `value` is null. */
  readonly wait: Wait;
  readonly level: Level;
  /** Of what the board calculates; a metric of 8x8's has its own. */
  readonly unit?: Unit;
}

/** A metric of a row. As everywhere, an old number raises no alarm. */
export function rowFigure(
  view: LiveView,
  kind: RowKind,
  metrics: Metrics,
  key: string,
  now: number,
  level: Level,
): RowFigure {
  const value = shownValue(metrics, key);
  const age = partAge(view, kind, now);
  const shown = alarmOf(age.level, level) ?? "calm";
  if (!TICKING.has(key) || typeof value !== "number") return { value, wait: null, level: shown };
  const { elapsed, ticking } = age;
  return { value: null, wait: waitOf(value <= 0 ? null : value + elapsed, ticking, now), level: shown };
}

/** What a board calculates for a row, as the server evaluated it, in the unit in which the board shows it. */
export function calculatedRowFigure(view: LiveView, key: string, cell: unknown, now: number, level: Level): RowFigure {
  const unit = unitNamed(calculatedIn(view, key)?.unit);
  const shown = alarmOf(partAge(view, "queues", now).level, level) ?? "calm";
  return { value: typeof cell === "number" ? cell : null, wait: null, level: shown, unit };
}

const LOOKS: Readonly<Record<Level, string>> = {
  calm: "",
  near: "text-near",
  breach: "on-breach rounded-[0.3em] bg-breach-fill px-[0.35em] text-on-breach",
};

/** A figure in a row: its level in shape and colour. */
export function RowFigureText({ figure, metric, timeZone }: { figure: RowFigure; metric: string; timeZone: string }) {
  const locale = useLocale();
  const running = useWaitText(figure.wait);
  const known = findMetric(metric);
  const { value } = figure;
  const unit = figure.unit ?? (known?.kind === "percentage" ? known.kind : null);
  const plain = () =>
    unit !== null && (typeof value === "number" || figure.unit !== undefined)
      ? figureText(typeof value === "number" ? value : null, unit, locale)
      : formatMetric(known, value, locale, timeZone);
  const text = figure.wait === null ? plain() : running;
  return (
    <span className={`figure whitespace-nowrap ${LOOKS[figure.level]}`}>
      {figure.level === "breach" && <Diamond className="mr-[0.25em] text-[0.7em]" />}
      {figure.level === "near" && <Triangle className="mr-[0.25em] text-[0.7em]" />}
      {text}
    </span>
  );
}
