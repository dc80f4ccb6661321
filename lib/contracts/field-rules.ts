import type * as z from "zod";
import type { FieldRule } from "@/lib/domain/field-rule";

/** The first rule that each field breaks, by its path ("body" for the whole). The same on both sides of the wire. */
export function rulesOf(issues: readonly z.core.$ZodIssue[]): Record<string, FieldRule> {
  const rules: Record<string, FieldRule> = {};
  for (const issue of issues) rules[issue.path.map(String).join(".") || "body"] ??= ruleOf(issue);
  return rules;
}

/** Our own refinements name their rule in `params.rule`; the library's have a code, and the bound of a size. */
function ruleOf(issue: z.core.$ZodIssue): FieldRule {
  if (issue.code === "custom") return { rule: typeof issue.params?.rule === "string" ? issue.params.rule : "custom" };
  if (issue.code === "too_small") return { rule: issue.code, bound: Number(issue.minimum) };
  if (issue.code === "too_big") return { rule: issue.code, bound: Number(issue.maximum) };
  if (issue.code === "invalid_format") return { rule: issue.format };
  return { rule: issue.code };
}
