import type * as z from "zod";

/** Which rule a field breaks: the code of the schema library or our own, and the bound where there is one. */
export interface FieldRule {
  readonly rule: string;
  /** The bound: a length or a number, in the field's own unit. */
  readonly bound?: number | undefined;
}

/** Our own refinements name their rule in `params`, with a bound where it has one; the library's have a code, and the bound of a size. */
export function ruleOf(issue: z.core.$ZodIssue): FieldRule {
  if (issue.code === "custom") {
    const { rule, bound } = issue.params ?? {};
    const own = { rule: typeof rule === "string" ? rule : "custom" };
    return typeof bound === "number" ? { ...own, bound } : own;
  }
  if (issue.code === "too_small") return { rule: issue.code, bound: Number(issue.minimum) };
  if (issue.code === "too_big") return { rule: issue.code, bound: Number(issue.maximum) };
  if (issue.code === "invalid_format") return { rule: issue.format };
  return { rule: issue.code };
}
