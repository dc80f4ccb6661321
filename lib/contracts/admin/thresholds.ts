import * as z from "zod/mini";
import { checkRule } from "@/lib/domain/threshold/check-rule";
import { type ThresholdRule, thresholdRule } from "@/lib/domain/threshold/rule";
import { SUBJECTS, subjectOf } from "@/lib/domain/threshold/subject";
import { revision } from "./fields";

/** A figure and its rule. What a board calculates has rules in the board alone. */
export const figureRule = z
  .strictObject(
    {
      /** As `thresholdKey` spells it. */
      figure: z.string("must be a figure").check(
        z.refine((key) => isFigure(key), {
          error: "must be a figure that can have limits",
          params: { rule: "unknown" },
        }),
      ),
      rule: thresholdRule,
    },
    "must be a figure with its rule",
  )
  .check(({ value, issues }) => {
    const subject = subjectOf(value.figure);
    if (subject === null) return;
    for (const { path, code } of checkRule(subject, value.rule))
      issues.push({
        code: "custom",
        input: value,
        path: ["rule", ...path],
        message: SENTENCES[code],
        params: { rule: code },
      });
  });

const SENTENCES = {
  "no-own-limit": "must not be the queue's own, for queues have none for this figure",
  "out-of-range": "must lie where the figure can be",
  "unlike-metric": "must be another metric of the same rows and unit",
} as const;

function isFigure(key: string): boolean {
  const subject = subjectOf(key);
  return subject !== null && subject.of !== "calculated";
}

/** PUT /api/admin/tenants/[tenantId]/thresholds; answers `ThresholdTable`. Figures that are left out have no rule of the tenant's any more. */
export const thresholdsInput = z.object(
  {
    revision,
    rules: z.array(figureRule, "must be a list").check(
      z.maxLength(SUBJECTS.length, `must have at most ${SUBJECTS.length} entries`),
      z.refine((rules) => new Set(rules.map(({ figure }) => figure)).size === rules.length, {
        error: "must name each figure once",
        params: { rule: "twice" },
      }),
    ),
  },
  "must be an object",
) satisfies z.ZodMiniType<ThresholdsInput>;
export interface ThresholdsInput {
  readonly revision: number;
  readonly rules: readonly FigureRule[];
}

export interface FigureRule {
  readonly figure: string;
  readonly rule: ThresholdRule;
}

/** GET /api/admin/tenants/[tenantId]/thresholds: the tenant's own rules. */
export interface ThresholdTable {
  readonly revision: number;
  readonly tenantName: string;
  /** Where opening hours that say "tenant" are read; null: 8x8's default for the tenant. */
  readonly timeZone: string | null;
  readonly rules: readonly FigureRule[];
}
