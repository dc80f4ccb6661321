import { toNestErrors } from "@hookform/resolvers";
import { type FieldError, type FieldValues, get, type Resolver } from "react-hook-form";
import type { ZodMiniType } from "zod/mini";
import { rulesOf } from "@/lib/contracts/field-rules";
import type { FieldRule } from "@/lib/domain/field-rule";
import { type RuleTranslator, ruleWords } from "./rule-words";

/**
 * Checks a form by the schema that the server checks it by, too. The resolver of @hookform/resolvers for zod keeps the
 * library's English and drops the bounds, which the words of other languages need.
 */
export function schemaResolver<I extends FieldValues, O>(
  schema: ZodMiniType<O, I>,
  t: RuleTranslator,
): Resolver<I, unknown, O> {
  return async (values, _context, options) => {
    const read = await schema.safeParseAsync(values);
    if (read.success) return { values: read.data, errors: {} };
    return { values: {}, errors: toNestErrors<I>(errorsOf(rulesOf(read.error.issues), values, t), options) };
  };
}

/** Field errors by path. `sentences`: the server's own, for rules without words. */
export function errorsOf(
  rules: Readonly<Record<string, FieldRule>>,
  values: FieldValues,
  t: RuleTranslator,
  sentences: Readonly<Record<string, string>> = {},
): Record<string, FieldError> {
  const paths = new Set([...Object.keys(rules), ...Object.keys(sentences)]);
  return Object.fromEntries(
    [...paths].map((path) => {
      const rule = rules[path] ?? { rule: "other-rule" };
      return [path, { type: rule.rule, message: ruleWords(t, rule, get(values, path), sentences[path]) }];
    }),
  );
}
