import { combination } from "@/lib/domain/combine/combination";
import type { Base } from "@/lib/domain/combine/forms";
import { keysFor } from "@/lib/domain/combine/keys-for";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { isAgentCount, levelOf } from "./metric";
import { keepingOf } from "./recorded";
import { addedLater, reportedCountOf } from "./reported";

/** What the service level of a bin is measured on: those whose wait ended in it, short abandons aside. */
export const ENDED = ["accepted.today", "abandoned.today", "diverted.today"] as const;

/** Names under which is kept what `HistoryFigures` reads for a metric. */
export function namesFor(metric: string, isSeveral: boolean): readonly string[] {
  const names = madeOf(metric, isSeveral);
  // What a bin's later quarters are told by (queue-counts.ts).
  const later = names.flatMap((name) => reportedCountOf(name) ?? []).map((count) => `${addedLater(count)}.today`);
  return [...new Set([...names, ...later])];
}

function madeOf(metric: string, isSeveral: boolean): readonly string[] {
  const level = levelOf(metric);
  if (level !== null) return [metric, level];
  if (isAgentCount(metric)) return [metric];
  const how = combination("queues", metric);
  const keeping = keepingOf(metric);
  if (keeping === "level" || keeping === "peak") return [metric];
  if (!isOfToday(metric)) return keysFor("queues", metric, isSeveral);
  if (how.by === "ratio") return [how.of, ...countsOf(how.over)];
  return [metric, ...(how.by === "weighted" ? how.weight.keys : keysFor("queues", metric, isSeveral))];
}

function countsOf(base: Base): readonly string[] {
  return base.of === "service-level" ? ENDED : base.of === "counts" ? base.keys : [base.part];
}

export function isOfToday(metric: string): boolean {
  return findMetric(metric)?.period === "today";
}
