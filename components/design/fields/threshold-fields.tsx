"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useDesign } from "@/components/design/design-context";
import { readDraft } from "@/components/threshold/read-draft";
import { draftOf, freshRule, type RuleDraft } from "@/components/threshold/rule-draft";
import { RuleForm } from "@/components/threshold/rule-form";
import { Select } from "@/components/ui/select";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import type { Tile } from "@/lib/domain/board/document";
import { setThresholds } from "@/lib/domain/board/edit/change-tile";
import type { Measure } from "@/lib/domain/board/measure";
import { type Subject, subjectFacts } from "@/lib/domain/threshold/subject";

interface ThresholdFieldsProps {
  readonly tile: Tile;
  readonly measure: Measure;
}

const WAYS = ["inherited", "off", "own"] as const;

/** What the tile's value is judged by: what the board or the tenant says, nothing, or limits of its own. */
export function ThresholdFields({ tile, measure }: ThresholdFieldsProps) {
  const t = useTranslations("design.thresholds");
  const { editor, timeZone } = useDesign();
  const locale = useLocale();
  const rules = useRuleTranslator();
  const subject: Subject =
    measure.of === "calculated" ? { of: "calculated", id: measure.id } : { of: measure.of, metric: measure.metric };
  const facts = subjectFacts(subject);
  const context = { unit: facts?.unit ?? "count", locale } as const;
  const fresh = freshRule({ better: facts?.better ?? "neither" });
  const { id, thresholds } = tile;
  const [draft, setDraft] = useState<RuleDraft | null>(null);
  const shown = draft ?? draftOf(thresholds.use === "own" ? thresholds.rule : fresh, context);
  const read = readDraft(shown, subject, context);
  const isOwn = thresholds.use === "own" || draft !== null;

  function change(next: RuleDraft): void {
    setDraft(next);
    const rule = readDraft(next, subject, context);
    if (!rule.ok) return;
    const own = { use: "own", rule: rule.value } as const;
    editor.edit((document) => setThresholds(document, id, own), "changed", `limits of ${id}`);
  }

  return (
    <section className="space-y-3">
      <Select
        label={t("title")}
        value={isOwn ? "own" : thresholds.use}
        onChange={({ target }) => {
          const use = WAYS.find((way) => way === target.value) ?? "inherited";
          if (use === "own") return change(shown);
          setDraft(null);
          editor.edit((document) => setThresholds(document, id, { use }), "changed");
        }}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {t(way)}
          </option>
        ))}
      </Select>
      {isOwn && (
        <div className="design-rule">
          <RuleForm
            name={`limits-${id}`}
            subject={subject}
            context={context}
            draft={shown}
            onChange={change}
            errorOf={(path) => {
              const broken = read.ok ? undefined : read.error[path];
              return broken === undefined ? null : ruleWords(rules, broken, path);
            }}
            tenantZone={timeZone}
          />
        </div>
      )}
    </section>
  );
}
