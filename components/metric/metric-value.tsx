"use client";

import { useLocale } from "next-intl";
import type { PartAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { WaitText } from "@/components/board/wait-text";
import { formatDuration, formatMetric } from "@/lib/domain/format/format";
import type { Metric } from "@/lib/domain/metrics/catalogue";
import type { MetricValue as Value } from "@/lib/domain/snapshot";

interface MetricValueProps {
  readonly metric: Metric;
  readonly value: Value;
  readonly age: PartAge;
}

/** A metric's value in the viewer's way of writing; a running duration goes on between two refreshes. */
export function MetricValue({ metric, value, age }: MetricValueProps) {
  const locale = useLocale();
  const { timeZone } = useBoard();
  if (metric.ticks && typeof value === "number" && value > 0) {
    if (age.ticking && age.asOf !== null) return <WaitText wait={{ since: age.asOf - value }} />;
    return <>{formatDuration(value + age.elapsed)}</>;
  }
  const text = formatMetric(metric, value, locale, timeZone);
  // Tabular figures make hyphens wide: words are set as words.
  const isWords = typeof value === "object" ? value !== null && value.length > 0 : typeof value === "string";
  return isWords && metric.kind !== "timestamp" ? <span className="font-semibold normal-nums">{text}</span> : text;
}
