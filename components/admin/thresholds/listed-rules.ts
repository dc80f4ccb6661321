import type { FigureRule } from "@/lib/contracts/admin/thresholds";
import { BUILT_IN_RULES } from "@/lib/domain/threshold/built-in";
import { inherit } from "@/lib/domain/threshold/inherit";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { SUBJECTS, type Subject, thresholdKey } from "@/lib/domain/threshold/subject";

/** A figure that has limits. */
export interface ListedRule {
  readonly subject: Subject;
  readonly rule: ThresholdRule;
  readonly from: "tenant" | "built-in";
}

/** All figures that have limits, the tenant's own or built in, in the order of pages. */
export function listedRules(rules: readonly FigureRule[]): readonly ListedRule[] {
  const tenant = Object.fromEntries(rules.map(({ figure, rule }) => [figure, rule]));
  const named = new Set([...rules.map(({ figure }) => figure), ...Object.keys(BUILT_IN_RULES)]);
  return SUBJECTS.filter((subject) => named.has(thresholdKey(subject))).flatMap((subject): ListedRule[] => {
    const { rule, from } = inherit(thresholdKey(subject), { tile: { use: "inherited" }, board: {}, tenant });
    return rule === null ? [] : [{ subject, rule, from: from === "tenant" ? "tenant" : "built-in" }];
  });
}
