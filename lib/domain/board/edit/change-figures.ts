import { type BoardDocument, type CalculatedMetric, MOST_CALCULATED } from "@/lib/domain/board/document";
import { calculatedKey } from "@/lib/domain/board/measure";
import { problemsOf } from "@/lib/domain/board/problem";
import { calculatedMetric, thresholds } from "@/lib/domain/board/schema/document";
import { ok, type Result } from "@/lib/domain/result";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { type EditProblem, invalid, refused } from "./edit-problem";
import { withoutLimitsOf } from "./limits-of-calculated";

/**
 * A calculated metric as it should be: in the place of the one of its id, else a new one. In another unit it loses what it was held against, which
 * was in the old one.
 */
export function setCalculated(document: BoardDocument, metric: CalculatedMetric): Result<BoardDocument, EditProblem> {
  const read = calculatedMetric.safeParse(metric);
  if (!read.success) return invalid(problemsOf(read.error.issues));
  const before = document.calculated.find(({ id }) => id === metric.id);
  const isNew = before === undefined;
  if (isNew && document.calculated.length >= MOST_CALCULATED) return refused("too-many-calculated");
  const calculated = isNew
    ? [...document.calculated, read.data]
    : document.calculated.map((one) => (one.id === metric.id ? read.data : one));
  const changed = { ...document, calculated };
  return ok(isNew || before.unit === read.data.unit ? changed : withoutLimitsOf(changed, metric.id));
}

/** Takes a calculated metric away, with the board's limits for it; tiles that show it say so, and the board check names them. */
export function removeCalculated(document: BoardDocument, id: string): Result<BoardDocument, EditProblem> {
  const calculated = document.calculated.filter((one) => one.id !== id);
  if (calculated.length === document.calculated.length) return refused("no-calculated");
  const rules = Object.entries(document.thresholds).filter(([key]) => key !== calculatedKey(id));
  return ok({ ...document, calculated, thresholds: Object.fromEntries(rules) });
}

/** The board's own rule for a metric key or "calc:<id>"; null leaves the figure to the tenant's. */
export function setBoardRule(
  document: BoardDocument,
  key: string,
  rule: ThresholdRule | null,
): Result<BoardDocument, EditProblem> {
  const others = Object.entries(document.thresholds).filter(([name]) => name !== key);
  const read = thresholds.safeParse(Object.fromEntries(rule === null ? others : [...others, [key, rule]]));
  return read.success
    ? ok({ ...document, thresholds: read.data })
    : invalid(problemsOf(read.error.issues, ["thresholds"]));
}
