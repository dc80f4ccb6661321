import type * as z from "zod";
import { type FieldRule, ruleOf } from "@/lib/domain/field-rule";

/** The first rule that each field breaks, by its path ("body" for the whole). The same on both sides of the wire. */
export function rulesOf(issues: readonly z.core.$ZodIssue[]): Record<string, FieldRule> {
  const rules: Record<string, FieldRule> = {};
  for (const issue of issues) rules[issue.path.map(String).join(".") || "body"] ??= ruleOf(issue);
  return rules;
}
