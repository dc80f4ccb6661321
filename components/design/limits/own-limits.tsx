"use client";

import { useTranslations } from "next-intl";
import { freshRule } from "@/components/threshold/rule-draft";
import { Select } from "@/components/ui/select";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { type Subject, subjectFacts } from "@/lib/domain/threshold/subject";
import { ApplyingRule, useApplying } from "./applying-rule";
import { RuleFields } from "./rule-fields";

const WAYS = ["inherited", "off", "own"] as const satisfies readonly TileThresholds["use"][];

interface OwnLimitsProps {
  readonly subject: Subject;
  readonly thresholds: TileThresholds;
  readonly name: string;
  readonly onChange: (thresholds: TileThresholds) => void;
}

/** What a figure of a tile is judged by: what the board or the tenant says, nothing, or limits of its own. */
export function OwnLimits({ subject, thresholds, name, onChange }: OwnLimitsProps) {
  const t = useTranslations("design.thresholds");
  const applying = useApplying();
  // One's own begin as what applied until then.
  const begin = () => applying(subject).rule ?? freshRule({ better: subjectFacts(subject)?.better ?? "neither" });
  return (
    <section className="space-y-3">
      <Select
        label={t("title")}
        value={thresholds.use}
        onChange={({ target }) => {
          const use = WAYS.find((way) => way === target.value) ?? "inherited";
          onChange(use === "own" ? { use, rule: begin() } : { use });
        }}
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {t(way)}
          </option>
        ))}
      </Select>
      <ApplyingRule subject={subject} own={thresholds} />
      {thresholds.use === "own" && (
        <div className="design-rule">
          <RuleFields
            subject={subject}
            rule={thresholds.rule}
            name={name}
            onChange={(rule) => onChange({ use: "own", rule })}
          />
        </div>
      )}
    </section>
  );
}
