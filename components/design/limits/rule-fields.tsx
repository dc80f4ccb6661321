"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { useDesign } from "@/components/design/design-context";
import { readDraft } from "@/components/threshold/read-draft";
import { draftOf } from "@/components/threshold/rule-draft";
import { RuleForm } from "@/components/threshold/rule-form";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import { isEqual } from "@/lib/domain/is-equal";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import type { Subject } from "@/lib/domain/threshold/subject";
import { useFigure } from "./use-figure";

interface RuleFieldsProps {
  readonly subject: Subject;
  /** As the document has it. */
  readonly rule: ThresholdRule;
  /** Sets it apart from other rules on the page. */
  readonly name: string;
  readonly onChange: (rule: ThresholdRule) => void;
}

/** The fields of one rule of the document: what makes sense is in it at once, the rest stands there with the reason. */
export function RuleFields({ subject, rule, name, onChange }: RuleFieldsProps) {
  const { timeZone } = useDesign();
  const locale = useLocale();
  const rules = useRuleTranslator();
  const figure = useFigure();
  const context = { unit: figure.unit(subject), locale };
  const [typed, setTyped] = useState({ draft: draftOf(rule, context), rule });
  // Something else changed it meanwhile, such as undoing.
  const draft = isEqual(typed.rule, rule) ? typed.draft : draftOf(rule, context);
  const read = readDraft(draft, subject, context);
  return (
    <RuleForm
      name={name}
      subject={subject}
      context={context}
      draft={draft}
      onChange={(next) => {
        const made = readDraft(next, subject, context);
        setTyped({ draft: next, rule: made.ok ? made.value : rule });
        if (made.ok) onChange(made.value);
      }}
      errorOf={(path) => {
        const broken = read.ok ? undefined : read.error[path];
        return broken === undefined ? null : ruleWords(rules, broken, path);
      }}
      tenantZone={timeZone}
    />
  );
}
