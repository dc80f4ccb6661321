"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import type { FieldPath } from "react-hook-form";
import { AdminForm } from "@/components/admin/form/admin-form";
import { draftOf } from "@/components/threshold/rule-draft";
import { RuleForm } from "@/components/threshold/rule-form";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import { Button } from "@/components/ui/button";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import type { ThresholdTable } from "@/lib/contracts/admin/thresholds";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { type Subject, subjectFacts, thresholdKey } from "@/lib/domain/threshold/subject";
import { type RuleFormValues, ruleFormSchema } from "./rule-form-schema";

interface RuleEditorProps {
  readonly address: string;
  readonly table: ThresholdTable;
  readonly subject: Subject;
  /** Where it begins. */
  readonly rule: ThresholdRule;
  readonly close: () => void;
}

/** The limits of one figure, saved among all of the tenant's. */
export function RuleEditor({ address, table, subject, rule, close }: RuleEditorProps) {
  const t = useTranslations("thresholds");
  const words = useFigureWords();
  const locale = useLocale();
  const figure = thresholdKey(subject);
  const context = useMemo(() => ({ unit: subjectFacts(subject)?.unit ?? "count", locale }) as const, [subject, locale]);
  const { revision, rules } = table;
  const schema = useMemo(
    () =>
      ruleFormSchema(
        subject,
        context,
        rules.filter((other) => other.figure !== figure),
      ),
    [subject, context, rules, figure],
  );
  const values: RuleFormValues = { revision, draft: draftOf(rule, context) };
  const form = useAdminForm({ schema, values, method: "PUT", address, onDone: close });
  const frame = useRef<HTMLDivElement>(null);
  const { submitCount, errors, isSubmitted } = form.formState;
  const hasErrors = Object.keys(errors).length > 0;

  // The fields are not the form library's own, so it cannot lead to the first that is wrong.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each attempt, not while one types
  useEffect(() => {
    if (hasErrors) frame.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [submitCount]);

  return (
    <AdminForm
      form={form}
      label={t("form.title", { figure: words.full(subject) })}
      actions={<Button onClick={close}>{t("cancel")}</Button>}
    >
      <h3 className="break-words text-lg font-semibold">{t("form.title", { figure: words.full(subject) })}</h3>
      <div ref={frame}>
        <RuleForm
          name={figure}
          subject={subject}
          context={context}
          draft={form.watch("draft")}
          onChange={(draft) => form.setValue("draft", draft, { shouldDirty: true, shouldValidate: isSubmitted })}
          errorOf={(path) => form.errorOf(asPath(path))}
          tenantZone={table.timeZone}
        />
      </div>
    </AdminForm>
  );
}

/** Holds because the paths that the fields ask by are those of the draft. */
function asPath(path: string): FieldPath<RuleFormValues> {
  return `draft.${path}` as FieldPath<RuleFormValues>;
}
