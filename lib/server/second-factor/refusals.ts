import "server-only";
import { invalidField, type Refused, refuse } from "@/lib/domain/refusal";
import type { CodeProblem } from "./spend-code";

const WHY: Readonly<Record<CodeProblem, string>> = {
  "code-required": "is needed: this account has a second factor",
  "code-wrong": "is not one that works at this moment",
  "code-used": "was used already",
};

/** A code that does not let anybody in, as a refusal of the field `code`. */
export function codeRefused(problem: CodeProblem): Refused {
  return invalidField("code", WHY[problem], { rule: problem });
}

export const notOn = () => refuse("conflict", "second-factor-off", "There is no second factor to change.");
