import { partAge } from "@/components/board/age";
import { alarmOf } from "@/components/board/alarm";
import { type Wait, waitOf } from "@/components/board/wait";
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

/** What stands still of a row's figure, as the locale writes it; what runs is `waitText`'s. */
export function rowFigureText(figure: RowFigure, metric: string, locale: string, timeZone: string): string {
  const known = findMetric(metric);
  const { value } = figure;
  const unit = figure.unit ?? (known?.kind === "percentage" ? known.kind : null);
  return unit !== null && (typeof value === "number" || figure.unit !== undefined)
    ? figureText(typeof value === "number" ? value : null, unit, locale)
    : formatMetric(known, value, locale, timeZone);
}
