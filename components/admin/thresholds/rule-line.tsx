"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import { useRuleSentence } from "@/components/threshold/use-rule-sentence";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import type { ThresholdTable } from "@/lib/contracts/admin/thresholds";
import { BUILT_IN_RULES } from "@/lib/domain/threshold/built-in";
import { subjectFacts, thresholdKey } from "@/lib/domain/threshold/subject";
import type { ListedRule } from "./listed-rules";

interface RuleLineProps {
  readonly address: string;
  readonly table: ThresholdTable;
  readonly listed: ListedRule;
  /** null while another is being changed. */
  readonly edit: (() => void) | null;
}

/** One figure: its rule in words, who set it, and what can be done with it. */
export function RuleLine({ address, table, listed, edit }: RuleLineProps) {
  const t = useTranslations("thresholds");
  const words = useFigureWords();
  const sentence = useRuleSentence();
  const { subject, rule, from } = listed;
  const figure = thresholdKey(subject);
  const full = words.full(subject);
  const unit = subjectFacts(subject)?.unit ?? "count";
  const builtIn = BUILT_IN_RULES[figure];
  const body = { revision: table.revision, rules: table.rules.filter((other) => other.figure !== figure) };
  return (
    <div className="flex flex-wrap items-start justify-between md:flex-nowrap">
      <div className="mr-4 min-w-0 max-w-3xl py-1">
        <h3 className="break-words font-semibold">
          {words.name(subject)}
          {from === "built-in" && (
            <Pill tone="muted" className="ml-3 text-sm">
              {t("origins.built-in")}
            </Pill>
          )}
        </h3>
        <p className="mt-1 break-words leading-relaxed text-muted">{sentence(rule, unit)}</p>
      </div>
      <div className="flex shrink-0 flex-wrap [&>*]:mr-2 [&>*]:mt-1">
        <Button
          data-figure={figure}
          aria-label={t("editOf", { figure: full })}
          disabled={edit === null}
          onClick={edit ?? undefined}
        >
          {t("edit")}
        </Button>
        {from === "tenant" && (
          <ConfirmedButton
            label={t("remove")}
            name={t("removeOf", { figure: full })}
            title={t("confirm.title", { figure: full })}
            what={builtIn === undefined ? t("confirm.none") : t("confirm.builtIn", { rule: sentence(builtIn, unit) })}
            cancel={t("cancel")}
            request={{ method: "PUT", address, body }}
          />
        )}
      </div>
    </div>
  );
}
