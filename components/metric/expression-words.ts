"use client";

import { useTranslations } from "next-intl";
import type { FunctionName } from "@/lib/domain/expression/expression";
import type { ExpressionProblem } from "@/lib/domain/expression/problem";
import type { Measured } from "@/lib/domain/expression/units";

/** What is wrong with an expression, and what its parts are, in the viewer's language. */
export function useExpressionWords() {
  const t = useTranslations("expression");

  const unit = (measured: Measured) => t(`units.${measured}`);

  /** One or two sentences; what was meant instead, if anything comes near, at the end. */
  function problem({ code, found, expected, left, right, bound }: ExpressionProblem): string {
    const isHundred = code === "other-unit" && left === "ratio" && right === "percentage";
    const sentence = t(`problems.${code}`, {
      found,
      expected: expected.join(", "),
      left: left === null ? "" : unit(left),
      right: right === null ? "" : unit(right),
      bound: bound ?? 0,
      hint: isHundred ? "hundred" : "none",
    });
    const isMeant = (code === "unknown-name" || code === "unknown-metric") && expected.length > 0;
    return isMeant ? `${sentence} ${t("meant", { expected: expected.join(", ") })}` : sentence;
  }

  return {
    unit,
    problem,
    /** How a function is written, and what it gives. */
    form: (name: FunctionName) => t(`forms.${name}`),
    meaning: (name: FunctionName) => t(`functions.${name}`),
  };
}
