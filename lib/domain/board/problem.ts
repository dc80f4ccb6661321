import type * as z from "zod";
import { type FieldRule, ruleOf } from "@/lib/domain/field-rule";

/** One thing wrong with a document. */
export interface DocumentProblem extends FieldRule {
  /** Names and places from the document down: "pages.0.tiles.3.options.measure.metric"; empty for the document itself. */
  readonly path: string;
  /** English, the end of a sentence that begins with what the path names. */
  readonly message: string;
}

type Path = readonly PropertyKey[];

/** A problem of our own rules. */
export function problem(path: Path, rule: string, message: string, bound?: number): DocumentProblem {
  return { path: path.map(String).join("."), rule, message, ...(bound === undefined ? {} : { bound }) };
}

/** What a schema found, below a path of the document. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], below: Path = []): DocumentProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, [...below, ...issue.path]));
}

function problemsOfIssue(issue: z.core.$ZodIssue, path: Path): DocumentProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => problem([...path, key], issue.code, "is not known here"));
  if (issue.code === "invalid_union" && issue.errors.length > 0) return problemsOf(closest(issue.errors), path);
  if (issue.code === "invalid_key") return problemsOf(issue.issues, path);
  const { rule, bound } = ruleOf(issue);
  return [problem(path, rule, issue.message === "Invalid input" ? sentence(issue) : issue.message, bound)];
}

/** Of several shapes the one that was meant: whose problems lie deepest, then whose are fewest. */
function closest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const sorted = [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return sorted[0] ?? [];
}

/** What the library calls "Invalid input" where no schema has words of its own. */
function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "must be a whole number" : `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `must ${issue.origin === "number" || issue.origin === "int" ? "be" : "have"} at least ${issue.minimum}`;
    case "too_big":
      return `must ${issue.origin === "number" || issue.origin === "int" ? "be" : "have"} at most ${issue.maximum}`;
    default:
      return "cannot be accepted";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "text",
};
