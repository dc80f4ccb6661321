import "server-only";
import type * as z from "zod";
import { type FieldRule, ruleOf } from "@/lib/domain/field-rule";
import type { FilePath, FileProblem } from "./file-problem";

type Issue = z.core.$ZodIssue;

const SECRET = /secret|password|token|api_?key/i;

/** What is wrong with the parts of a file, by what the schema found; `at` is where the part stands. The schema is to report its input. */
export function entryProblems(issues: readonly Issue[], at: FilePath): readonly FileProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [...at, ...issue.path.map(asStep)]));
}

function problemsOf(issue: Issue, path: FilePath): readonly FileProblem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key], key));
  if (issue.code === "invalid_union") {
    // Of several shapes, what is wrong with the one that came the furthest.
    const inner = issue.errors.find(([first]) => first !== undefined && first.path.length > 0);
    if (inner !== undefined) return entryProblems(inner, path);
    if (issue.errors.length === 0) return [{ path, why: issue.message, rule: { rule: "kind" } }];
  }
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return [{ path, why: "is missing", rule: { rule: "missing" } }];
    if (issue.expected === "string" && isScalar(issue.input))
      return [{ path, why: "must be text: put it in quotes", rule: { rule: "quotes" } }];
  }
  return [{ path, why: issue.message, rule: sizeRule(issue) ?? ruleOf(issue) }];
}

/** What a person calls too long, too many or too high, which forms tell by the value and a file by what the schema expected. */
function sizeRule(issue: Issue): FieldRule | null {
  if (issue.code !== "too_small" && issue.code !== "too_big") return null;
  const words = issue.origin === "string" ? SIZES.string : issue.origin === "array" ? SIZES.array : SIZES.number;
  return issue.code === "too_small"
    ? { rule: words[0], bound: Number(issue.minimum) }
    : { rule: words[1], bound: Number(issue.maximum) };
}

const SIZES = {
  string: ["too-short", "too-long"],
  array: ["too-few", "too-many"],
  number: ["too-small", "too-big"],
} as const;

function unknownKey(path: FilePath, key: string): FileProblem {
  return SECRET.test(key)
    ? { path, ofKey: true, why: "must not stand in a file: secrets are never part of it", rule: { rule: "secret" } }
    : { path, ofKey: true, why: "is not known here", rule: { rule: "unrecognized_keys" } };
}

function isScalar(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function asStep(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}
