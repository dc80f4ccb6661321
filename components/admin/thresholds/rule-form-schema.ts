import * as z from "zod/mini";
import { readDraft } from "@/components/threshold/read-draft";
import type { DraftContext, RuleDraft } from "@/components/threshold/rule-draft";
import type { FigureRule, ThresholdsInput } from "@/lib/contracts/admin/thresholds";
import { type Subject, thresholdKey } from "@/lib/domain/threshold/subject";

/** What the form of one rule holds. */
export interface RuleFormValues {
  readonly revision: number;
  readonly draft: RuleDraft;
}

/** Reads the form of one rule into what is saved: all rules of the tenant, with this one among them. */
export function ruleFormSchema(
  subject: Subject,
  context: DraftContext,
  others: readonly FigureRule[],
): z.ZodMiniType<ThresholdsInput, RuleFormValues> {
  return z.pipe(
    z.custom<RuleFormValues>(),
    z.transform(({ revision, draft }: RuleFormValues, { issues }): ThresholdsInput => {
      const read = readDraft(draft, subject, context);
      if (read.ok) return { revision, rules: [...others, { figure: thresholdKey(subject), rule: read.value }] };
      for (const [path, { rule, bound }] of Object.entries(read.error))
        issues.push({
          code: "custom",
          input: draft,
          path: ["draft", ...path.split(".")],
          params: { rule, bound },
        });
      return z.NEVER;
    }),
  );
}
