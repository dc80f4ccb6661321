"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceRow } from "@/components/ui/choice-row";
import { Diamond, Triangle } from "@/components/ui/shapes";
import { TextField } from "@/components/ui/text-field";
import type { Subject } from "@/lib/domain/threshold/subject";
import { HoursFields } from "./hours-fields";
import { LimitFields } from "./limit-fields";
import { readDraft } from "./read-draft";
import type { DraftContext, RuleDraft } from "./rule-draft";
import { useRuleSentence } from "./use-rule-sentence";

export interface RuleFormProps {
  /** What the rule is for, and how it is measured. */
  readonly subject: Subject;
  readonly context: DraftContext;
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
  /** By the paths of `readDraft`; null while nothing is wrong. */
  readonly errorOf: (path: string) => string | null;
  /** The tenant's zone; null where 8x8's default holds. */
  readonly tenantZone: string | null;
  /** Sets its groups of radios apart from those of another form on the page. */
  readonly name: string;
}

/** The fields of one rule. Whoever shows them keeps the draft, and reads it with `readDraft`. */
export function RuleForm({ subject, context, draft, onChange, errorOf, tenantZone, name }: RuleFormProps) {
  const t = useTranslations("thresholds.form");
  const sentence = useRuleSentence();
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  const read = readDraft(draft, subject, context);
  const limits = { subject, context, errorOf, direction: draft.direction };
  return (
    <div className="space-y-5">
      <div className="-mx-3 max-w-xs">
        <ChoiceRow
          name={`${name}-direction`}
          label={t("direction")}
          value={draft.direction}
          choices={(["above", "below"] as const).map((value) => ({ value, label: t(`directions.${value}`) }))}
          onChoose={(direction) => set({ direction })}
        />
      </div>
      <div className="grid gap-5 lg:grid-cols-2">
        <LimitFields
          {...limits}
          level="near"
          mark={<Triangle className="mr-2 text-near" />}
          limit={draft.near}
          onChange={(near) => set({ near })}
        />
        <LimitFields
          {...limits}
          level="breach"
          mark={<Diamond className="mr-2 text-breach" />}
          limit={draft.breach}
          onChange={(breach) => set({ breach })}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2 lg:max-w-3xl">
        <TextField
          label={t("lasts")}
          hint={t("lastsHint")}
          autoComplete="off"
          value={draft.lasts}
          error={errorOf("lasts")}
          onChange={(event) => set({ lasts: event.target.value })}
        />
        <TextField
          label={t("recover")}
          hint={t("recoverHint")}
          inputMode="decimal"
          autoComplete="off"
          after={<span className="shrink-0 pr-3.5 text-sm text-muted">{t("recoverAfter")}</span>}
          value={draft.recover}
          error={errorOf("recover")}
          onChange={(event) => set({ recover: event.target.value })}
        />
      </div>
      <Checkbox label={t("top")} checked={draft.top} onChange={(event) => set({ top: event.target.checked })} />
      <HoursFields hours={draft.hours} onChange={(hours) => set({ hours })} errorOf={errorOf} tenantZone={tenantZone} />
      <p className="min-h-12 border-l-2 border-line pl-3 leading-relaxed">
        <span className="block text-sm text-muted">{t("inWords")}</span>
        {read.ok ? sentence(read.value, context.unit) : "…"}
      </p>
    </div>
  );
}
