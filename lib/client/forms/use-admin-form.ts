"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState, useTransition } from "react";
import { type DefaultValues, type FieldPath, type FieldValues, get, useForm } from "react-hook-form";
import type { ZodMiniType } from "zod/mini";
import { afterOwnSteps, revisionIn, submitUpon } from "./own-steps";
import { errorsOf, schemaResolver } from "./schema-resolver";
import type { Submission, SubmitFailure } from "./submit-json";
import { useRuleTranslator } from "./use-rule-translator";

interface AdminFormOptions<I extends FieldValues, O> {
  /** The contract that the server reads the request by (zod/mini). */
  readonly schema: ZodMiniType<O, I>;
  /**
   * What the server holds, `revision` included where the schema has one. When the page is rendered afresh, an untouched
   * form follows it; a touched one keeps what was typed, and the revision it was typed upon where somebody else has changed it since.
   */
  readonly values: I & DefaultValues<I>;
  readonly method: Submission["method"];
  readonly address: string;
  /**
   * What `revision` is the revision of, where other forms of the page change it, too ("tenant:7"): one's own changes are no conflict. The
   * address unless told.
   */
  readonly thing?: string;
  /** After success, with the server's answer. */
  readonly onDone?: (answer: unknown) => void;
  /** Empties the form after success (an invitation, a new secret), instead of keeping what was saved. */
  readonly emptyAfter?: boolean;
  /** Where to go after success, when the page is about what is gone; else the page is rendered afresh. */
  readonly leaveTo?: string;
}

export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "saved" }
  | { readonly kind: "failed"; readonly failure: SubmitFailure };

/** A form of the admin pages: react-hook-form, checked by the contract, sent as JSON, with the server's refusals beside the fields. */
export function useAdminForm<I extends FieldValues, O>(options: AdminFormOptions<I, O>) {
  const { schema, values, method, address, thing = address, onDone, emptyAfter = false, leaveTo } = options;
  const t = useRuleTranslator();
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const resolver = useMemo(() => schemaResolver(schema, t), [schema, t]);
  const form = useForm<I, unknown, O>({ resolver, defaultValues: values });
  const { isDirty, isSubmitting, errors } = form.formState;

  const held = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the server holds matters, not who asks again
  useEffect(() => {
    const base = revisionIn(form.getValues());
    const isOwn = base !== null && afterOwnSteps(thing, base) === revisionIn(values);
    if (!isDirty || isOwn) form.reset(values, { keepDirtyValues: isDirty });
  }, [held]);

  const refuse = (failure: SubmitFailure, typed: I) => {
    setOutcome({ kind: "failed", failure });
    const placed = Object.entries(errorsOf(failure.rules, typed, t, failure.fields))
      .filter(([path]) => isFieldOf(typed, path))
      .sort(([one], [other]) => placeIn(typed, one) - placeIn(typed, other));
    // Holds because `isFieldOf` has found the path in the form's own values.
    for (const [index, [path, error]] of placed.entries())
      form.setError(path as FieldPath<I>, error, { shouldFocus: index === 0 });
  };

  const submit = form.handleSubmit(async (body) => {
    const typed = form.getValues();
    setOutcome({ kind: "none" });
    const sent = await submitUpon(thing, { method, address, body });
    if (!sent.ok) return refuse(sent.error, typed);
    form.reset(emptyAfter ? values : typed);
    setOutcome({ kind: "saved" });
    onDone?.(sent.value);
    startRefresh(() => (leaveTo === undefined ? router.refresh() : router.push(leaveTo)));
  });

  const isBusy = isSubmitting || isRefreshing;
  return {
    ...form,
    submit: (event?: React.BaseSyntheticEvent) => {
      event?.preventDefault();
      if (!isBusy) void submit(event);
    },
    outcome,
    isDirty,
    isBusy,
    /** What is wrong with a field, as a sentence; null while nothing is. */
    errorOf: (path: FieldPath<I>): string | null => {
      const error: { readonly message?: unknown } | undefined = get(errors, path);
      return typeof error?.message === "string" ? error.message : null;
    },
    /** Lets go of what was typed and shows what the server holds now. */
    loadNewer: () => {
      // The page may have been rendered afresh before: then what the server holds is here, and the next look brings nothing else.
      form.reset(values);
      setOutcome({ kind: "none" });
      startRefresh(() => router.refresh());
    },
  };
}

/** What the parts around a form's fields need of it. */
export type FormState = Pick<
  ReturnType<typeof useAdminForm<FieldValues, unknown>>,
  "submit" | "outcome" | "isDirty" | "isBusy" | "loadNewer"
>;

function isFieldOf(values: FieldValues, path: string): boolean {
  const top = path.split(".")[0] ?? "";
  return Object.hasOwn(values, top) && top !== "revision";
}

function placeIn(values: FieldValues, path: string): number {
  return Object.keys(values).indexOf(path.split(".")[0] ?? "");
}
