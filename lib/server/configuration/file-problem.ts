import "server-only";
import type { FieldRule } from "@/lib/domain/field-rule";
import type { FilePlace, Refusal, Refused } from "@/lib/domain/refusal";
import { err } from "@/lib/domain/result";

/** The way from the top of a file to something in it: ["tenants", 2, "region"]; the whole file for none. */
export type FilePath = readonly (string | number)[];

/** Something in a file that cannot be accepted. */
export interface FileProblem {
  readonly path: FilePath;
  /** What is wrong, as the end of a sentence that begins with the field's name. */
  readonly why: string;
  readonly rule: FieldRule;
  /** Whether it is the name of the field that is wrong, and not its value. */
  readonly ofKey?: true;
  /** Where it stands; looked up by the path where it is absent. */
  readonly place?: FilePlace;
}

/** So many are told at once; with them put right the rest shows. */
const MOST_TOLD = 50;

/** A file that cannot be accepted, told by field, rule and place. */
export function fileRefused(
  problems: readonly FileProblem[],
  locate: (path: FilePath, ofKey?: boolean) => FilePlace | null,
  kind: Refusal["kind"] = "invalid",
): Refused {
  const told = [...problems]
    .map((problem) => ({ ...problem, place: problem.place ?? locate(problem.path, problem.ofKey) }))
    .sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0))
    .slice(0, MOST_TOLD);
  const byField = <T>(of: (problem: (typeof told)[number]) => T | null): Record<string, T> => {
    const all: Record<string, T> = {};
    for (const problem of told) {
      const value = of(problem);
      if (value !== null) all[fieldName(problem.path)] ??= value;
    }
    return all;
  };
  return err({
    kind,
    code: "configuration-invalid",
    message: "The file cannot be applied as it is. Nothing was changed.",
    fields: byField(({ why }) => why),
    rules: byField(({ rule }) => rule),
    places: byField(({ place }) => place),
  });
}

/** A field's name in a problem: "tenants.2.region"; "file" for the whole. */
function fieldName(path: FilePath): string {
  return path.length === 0 ? "file" : path.join(".");
}
